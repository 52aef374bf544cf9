package io.casewright.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise or an aim as shown.
 *
 * @param state a promise is {@code open}, {@code kept}, {@code broken} or {@code void}; an aim {@code open},
 *     {@code met}, {@code missed} or {@code void}
 * @param owedAt when its clock began, in UTC
 * @param dueAt in UTC; the end of a window where the allowance ends with it
 * @param evidence what kept it, or why nobody owes it any more
 * @param basis why it is due then after its clock was changed in mid-case (ALL-5)
 */
public record PromiseView(
        String kind,
        int cycle,
        Terms terms,
        Instant owedAt,
        Instant dueAt,
        String state,
        @Nullable Instant settledAt,
        @Nullable String evidence,
        @Nullable String basis) {

    /** Whether a customer may see it (CH-4, ST-6). */
    public boolean forCustomers() {
        return terms.shownTo().equals("customer");
    }
}
