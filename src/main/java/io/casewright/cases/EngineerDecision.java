package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer chose and wrote when handling a case, as it came from the form.
 *
 * @param outcome one of {@link Outcome}'s words
 * @param answer what the customer reads
 * @param reason why a fact was confirmed, or why the case is refused; the latter is shown to the customer (CH-9)
 * @param promised what the engineer promises with an answer that keeps the case open
 * @param wish what is no support, if that is split off or charged
 * @param count what the engineer counted
 */
public record EngineerDecision(
        @Nullable String outcome,
        @Nullable String answer,
        @Nullable String confirmedKind,
        @Nullable String confirmedPriority,
        @Nullable String confirmedScope,
        @Nullable String reason,
        Spoken promised,
        ServiceWish wish,
        EngineerCount count) {

    private static final Set<String> KINDS = Set.of("question", "issue", "enhancement", "configuration-change");
    private static final Set<String> SCOPES = Set.of("support", "paid-service", "excluded");
    private static final Set<String> PRIORITIES = Set.of("1", "2", "3", "4");

    /** A decision with which nothing is promised, split off or counted. */
    public EngineerDecision(
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String confirmedKind,
            @Nullable String confirmedPriority,
            @Nullable String confirmedScope,
            @Nullable String reason) {
        this(
                outcome,
                answer,
                confirmedKind,
                confirmedPriority,
                confirmedScope,
                reason,
                Spoken.NOTHING,
                ServiceWish.NONE,
                EngineerCount.NONE);
    }

    /** What can happen next at this desk: what it does not sell, charge or count is not offered (CT-6, CT-8, ST-11). */
    public static List<String> offeredAt(Desk desk) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.isOf(desk))
                .map(outcome -> outcome.word)
                .toList();
    }

    /** @throws InvalidInput naming every field that does not fit the outcome */
    Read read() {
        List<Problem> problems = new ArrayList<>();
        Outcome chosen = Outcome.of(outcome);
        if (chosen == null) {
            throw new InvalidInput("outcome", "Choose what happens next.");
        }
        String text = chosen.answers()
                ? Words.required("answer", "The answer", answer, Words.MESSAGE, problems)
                : Words.optional("answer", "The answer", answer, Words.MESSAGE, problems)
                        .orElse("");
        String why = chosen.needsReason()
                ? Words.required("reason", "The reason", reason, Words.REASON, problems)
                : Words.optional("reason", "The reason", reason, Words.REASON, problems)
                        .orElse("");
        Object fact = switch (chosen) {
            case RECATEGORISE -> Words.chosen("confirmedKind", "The kind of case", confirmedKind, KINDS, problems);
            case OVERRULE_PRIORITY ->
                Words.chosen("confirmedPriority", "The priority", confirmedPriority, PRIORITIES, problems);
            case OVERRULE_SCOPE -> Words.chosen("confirmedScope", "The scope", confirmedScope, SCOPES, problems);
            default -> "";
        };
        Words.refuse(problems);
        return new Read(chosen, text, chosen == Outcome.OVERRULE_PRIORITY ? Long.valueOf(fact.toString()) : fact, why);
    }

    /** The same, found to be right. */
    record Read(Outcome outcome, String answer, Object fact, String reason) {}

    /** What can happen next. */
    enum Outcome {
        KEEP("keep"),
        WAIT("wait"),
        RESOLVE("resolve"),
        CALL("call"),
        PAID_SERVICE("paid-service"),
        CHARGE("charge"),
        COUNT("count"),
        REFUSE("refuse"),
        RECATEGORISE("recategorise"),
        OVERRULE_PRIORITY("overrule-priority"),
        OVERRULE_SCOPE("overrule-scope");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        static @Nullable Outcome of(@Nullable String word) {
            for (Outcome outcome : values()) {
                if (outcome.word.equals(word)) {
                    return outcome;
                }
            }
            return null;
        }

        private boolean isOf(Desk desk) {
            return switch (this) {
                case PAID_SERVICE -> !desk.catalogue().buyable().isEmpty();
                case CHARGE -> !desk.catalogue().charges().isEmpty();
                case COUNT -> !desk.counted().isEmpty();
                default -> true;
            };
        }

        boolean answers() {
            return this == KEEP || this == WAIT || this == RESOLVE || splits();
        }

        /** Whether sales has something to do with it: a service that is wanted, or work that is charged (ST-11). */
        boolean splits() {
            return this == PAID_SERVICE || this == CHARGE;
        }

        /** Whether something can be promised with it: the case goes on. */
        boolean promises() {
            return this == KEEP || this == WAIT;
        }

        boolean needsReason() {
            return this == REFUSE || this == OVERRULE_PRIORITY || this == OVERRULE_SCOPE;
        }
    }
}
