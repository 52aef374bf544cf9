package io.casewright.quote;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of us for money.
 *
 * @param service its code in the desk's catalogue
 * @param words what the customer wants, up to 2,000 characters
 * @param hours how many are expected, more than 0 and up to 10,000 with two decimals; null if nobody knows
 */
public record ServiceRequest(
        String service, @Nullable String words, @Nullable BigDecimal hours, Origin origin) {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);

    /** The words, found to be right; every wrong field is noted. */
    String checkedWords(List<Problem> problems) {
        if (hours != null && (hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0)) {
            problems.add(new Problem("hours", "The hours must be more than 0 and 10,000 at most."));
        } else if (hours != null && hours.stripTrailingZeros().scale() > 2) {
            problems.add(new Problem("hours", "The hours may have two decimals."));
        }
        return Words.required("words", "What is wanted", words, Words.REASON, problems);
    }
}
