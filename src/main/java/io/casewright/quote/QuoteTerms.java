package io.casewright.quote;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * Under what conditions a version is made: the policy's answer to {@code quoteTerms}, kept with it.
 *
 * @param reminderDays how many days before its end the customer is reminded
 * @param discountLimit in percent; more needs a second person
 * @param approval {@code above-limit} or {@code always} (ST-10)
 * @param acceptance {@code required} or {@code not-needed} (ST-11)
 */
@Embeddable
record QuoteTerms(int validityDays, int reminderDays, int discountLimit, String approval, String acceptance) {

    private static final String ALWAYS = "always";
    private static final String REQUIRED = "required";

    /** What holds before the policy was asked: nothing leaves without a second person, and nothing is charged unasked. */
    static final QuoteTerms UNKNOWN = new QuoteTerms(30, 7, 0, ALWAYS, REQUIRED);

    boolean needsAcceptance() {
        return acceptance.equals(REQUIRED);
    }

    boolean needsApproval(BigDecimal discount) {
        return approval.equals(ALWAYS) || discount.compareTo(BigDecimal.valueOf(discountLimit)) > 0;
    }
}
