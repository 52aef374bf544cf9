package io.casewright.cases;

import io.casewright.cases.EnhancementVerdict.Criteria;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What product decided about a wish (CH-10).
 *
 * @param verdict {@code planned}, {@code later} or {@code not-planned}
 * @param criteria how it was weighed; staff only
 * @param expectedOn an expectation and no promise, if product gave one
 * @param reviewedAt in UTC
 */
public record ReviewView(
        String verdict, Criteria criteria, @Nullable LocalDate expectedOn, String reviewedBy, Instant reviewedAt) {

    /** What was decided, in a sentence for the customer. */
    public String sentence() {
        String decided = switch (verdict) {
            case "planned" -> "Planned.";
            case "later" -> "Kept for a later release.";
            default -> "Not planned.";
        };
        return expectedOn == null
                ? decided
                : decided + " Expected by " + LocalDay.shown(expectedOn) + ". This is an expectation, not a promise.";
    }
}
