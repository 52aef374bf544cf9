package io.casewright.policy;

import io.casewright.time.Allowance;

/**
 * How long a case waits for the customer (ALL-7).
 *
 * @param reminder from when we last asked to the reminder
 * @param closing from when we last asked to closing
 * @param clock the clock of the days, or empty where all days count
 */
public record Idle(Allowance reminder, Allowance closing, String clock) {

    static Idle of(Answer answer) {
        String unit = answer.text("idleUnit");
        return new Idle(
                answer.allowance("reminderDays", unit, false),
                answer.allowance("closingDays", unit, false),
                answer.text("idleClock"));
    }
}
