package io.casewright.policy;

/**
 * How bad it is, derived from facts and never from a drop-down (ALL-13).
 *
 * @param level 1 is the worst, 4 the least
 * @param critical whether the policy calls the event critical
 */
public record Priority(int level, boolean critical) {

    static Priority of(Answer answer) {
        return new Priority(
                answer.number("priority", 1, 4), answer.word("criticality", Criticality.class) == Criticality.CRITICAL);
    }

    enum Criticality {
        CRITICAL,
        STANDARD
    }
}
