package io.casewright.rest;

import io.casewright.time.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * How much time there is.
 *
 * @param unit {@code elapsed-minutes}, {@code elapsed-hours}, {@code service-minutes}, {@code service-hours},
 *     {@code business-days} or {@code calendar-days}
 * @param strict whether less than this is meant
 */
record AllowanceView(long amount, String unit, boolean strict) {

    static AllowanceView of(Allowance allowance) {
        return new AllowanceView(allowance.amount(), allowance.unit().toString(), allowance.strict());
    }

    static @Nullable AllowanceView orNull(@Nullable Allowance allowance) {
        return allowance == null ? null : of(allowance);
    }
}
