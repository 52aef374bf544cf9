package io.casewright.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of what support includes in a contract year is used (CT-6).
 *
 * @param fact the name under which the policy asks for the sum
 * @param label what is counted, as the desk calls it
 * @param most more than which no case is said to have
 * @param elsewhere recorded in other cases of the account
 * @param here in the case itself, as an engineer recorded or, before that, the customer stated; null if nobody said
 * @param since the first day of the year, in the desk's zone
 */
public record YearlyCount(
        String fact,
        String label,
        long most,
        long elsewhere,
        @Nullable Long here,
        LocalDate since) {

    /** What the policy is asked with; null if nobody knows how many there are in the case itself. */
    public @Nullable Long total() {
        return here == null ? null : elsewhere + here;
    }
}
