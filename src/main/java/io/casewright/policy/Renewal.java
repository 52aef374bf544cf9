package io.casewright.policy;

/**
 * How a desk treats contracts that end (ST-2, CS-2, CT-1).
 *
 * @param noticeDays calendar days before a contract's last day on which whoever may buy is warned
 */
public record Renewal(int noticeDays) {

    private static final int LONGEST = 366;

    static Renewal of(Answer answer) {
        return new Renewal(answer.number("renewalNoticeDays", 1, LONGEST));
    }
}
