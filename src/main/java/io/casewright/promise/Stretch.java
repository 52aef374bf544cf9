package io.casewright.promise;

import io.casewright.desk.DeskId;
import io.casewright.policy.PolicyVersion;
import io.casewright.time.Allowance;
import io.casewright.time.PromiseClock;
import io.casewright.time.Run;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which the clock of a promise ran, or stood still.
 *
 * @param runningSince when the stretch began, in UTC, also where the clock stands still
 * @param usedMillis the time used before it
 * @param dueAt when the allowance is used up if the clock runs on from then
 * @param breaksAt the first moment at which it is broken, or null while the clock stands still
 * @param cause why it began
 * @param causedBy the person who caused it, by name
 * @param basis why it is due then after the clock was changed (ALL-5)
 */
@Embeddable
record Stretch(
        String policy,
        String clock,
        String zone,
        long amount,
        String unit,
        boolean strict,
        boolean running,
        Instant runningSince,
        long usedMillis,
        Instant dueAt,
        @Nullable Instant breaksAt,
        String cause,
        @Nullable String causedBy,
        @Nullable String basis) {

    static Stretch of(Terms terms, Run run, Cause cause, @Nullable String basis) {
        return new Stretch(
                terms.policy().deployment(),
                terms.clock(),
                terms.zone().getId(),
                terms.allowance().amount(),
                terms.allowance().unit().toString(),
                terms.allowance().strict(),
                run.running(),
                run.since(),
                run.usedBefore().toMillis(),
                run.exhaustedAt(),
                run.breaksAt().orElse(null),
                cause.word(),
                cause.person(),
                basis);
    }

    /** The one a moment lies in; the first, where it lies before them all. */
    static Stretch at(Instant moment, List<Stretch> ledger) {
        return ledger.stream()
                .filter(line -> !line.runningSince().isAfter(moment))
                .reduce(ledger.get(0), (earlier, later) -> later);
    }

    /** Whether silence alone breaks it by then. */
    boolean brokenBy(Instant now) {
        return breaksAt != null && !now.isBefore(breaksAt);
    }

    Run run(PromiseClock on) {
        return new Run(on, Duration.ofMillis(usedMillis), dueAt, runningSince, running);
    }

    Terms terms(DeskId desk, boolean binding, String shownTo) {
        return new Terms(binding, shownTo, new PolicyVersion(desk, policy), clock, allowance(), zoneId());
    }

    Allowance allowance() {
        return Allowance.of(amount, unit, strict);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
