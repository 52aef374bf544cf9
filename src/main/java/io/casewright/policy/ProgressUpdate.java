package io.casewright.policy;

import io.casewright.time.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * How often the customer is told how a case goes on (SN-4).
 *
 * @param allowance from one public update to the next, or null where none is promised (CH-4)
 * @param clock the clock the allowance runs on
 */
public record ProgressUpdate(@Nullable Allowance allowance, String clock) {

    static ProgressUpdate of(Answer answer) {
        boolean promised = answer.flag("updatePromised");
        String unit = answer.text("updateUnit");
        return new ProgressUpdate(
                promised ? answer.allowance("updateAllowance", unit, false) : null, answer.text("updateClock"));
    }

    /** Whether there is a promise that could be broken. */
    public boolean promised() {
        return allowance != null;
    }
}
