package io.casewright.policy;

import io.casewright.time.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * Whether the customer is owed an analysis of what caused an incident (SN-9). Both allowances count from when the
 * incident was reported, and are null where none is owed.
 *
 * @param draft until the draft
 * @param last until the analysis in its final form
 * @param clock the clock both run on
 */
public record RootCauseAnalysis(
        @Nullable Allowance draft, @Nullable Allowance last, String clock) {

    static RootCauseAnalysis of(Answer answer) {
        boolean owed = answer.flag("rcaOwed");
        String unit = answer.text("rcaUnit");
        return new RootCauseAnalysis(
                owed ? answer.allowance("rcaDraftAllowance", unit, false) : null,
                owed ? answer.allowance("rcaFinalAllowance", unit, false) : null,
                answer.text("rcaClock"));
    }

    /** Whether there is a promise that could be broken. */
    public boolean owed() {
        return last != null;
    }
}
