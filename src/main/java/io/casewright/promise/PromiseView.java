package io.casewright.promise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise or an aim as shown.
 *
 * @param id its name for processes and receipts; null where it is only forecast
 * @param state a promise is {@code open}, {@code kept}, {@code broken} or {@code void}; an aim {@code open},
 *     {@code met}, {@code missed} or {@code void}
 * @param owedAt when its clock began, in UTC
 * @param dueAt in UTC; the end of a window where the allowance ends with it, and while the clock stands still when it
 *     would be due if it ran on
 * @param running whether its clock runs; it stands still while the customer is asked (SN-4)
 * @param stoodStillSince since when its clock stands still, in UTC, or null while it runs or once it is settled
 * @param evidence what kept it, or why nobody owes it any more
 * @param basis why it is due then after its clock was changed in mid-case (ALL-5)
 * @param owner the id of the person of staff who owes it, or null where the desk does
 * @param subject what was promised, in the words it was promised with
 */
public record PromiseView(
        @Nullable UUID id,
        String kind,
        int cycle,
        Terms terms,
        Instant owedAt,
        Instant dueAt,
        boolean running,
        @Nullable Instant stoodStillSince,
        String state,
        @Nullable Instant settledAt,
        @Nullable String evidence,
        @Nullable String basis,
        @Nullable String owner,
        @Nullable String subject) {

    static PromiseView of(Promise promise, Instant now) {
        String outcome = promise.outcome(now);
        return new PromiseView(
                promise.id(),
                promise.owing().kind(),
                promise.owing().cycle(),
                promise.terms(),
                promise.owing().owedAt(),
                promise.stretch().dueAt(),
                promise.stretch().running(),
                promise.open() && !promise.stretch().running()
                        ? promise.stretch().runningSince()
                        : null,
                promise.binding() ? outcome : ofAim(outcome),
                promise.settledAt(),
                promise.evidence(),
                promise.stretch().basis(),
                promise.owing().owner(),
                promise.owing().subject());
    }

    static PromiseView forecast(PromiseKind kind, Terms terms, Instant since, Instant due) {
        return new PromiseView(
                null, kind.word(), 1, terms, since, due, true, null, "open", null, null, null, null, null);
    }

    private static String ofAim(String outcome) {
        return switch (outcome) {
            case "kept" -> "met";
            case "broken" -> "missed";
            default -> outcome;
        };
    }

    /** Whether it is of this kind. */
    public boolean isA(PromiseKind wanted) {
        return kind.equals(wanted.word());
    }

    /** Whether it is owed and nothing has settled it. */
    public boolean unsettled() {
        return settledAt == null;
    }

    /** Whether a customer may see it (CH-4, ST-6). */
    public boolean forCustomers() {
        return terms.shownTo().equals("customer");
    }
}
