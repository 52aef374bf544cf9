package io.casewright.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an issue's fix (CH-8).
 *
 * @param reference where to find it in the internal tracker; staff only
 * @param workaround what helps meanwhile, in words for the customer
 * @param plan {@code next-maintenance}, {@code scheduled}, {@code released} or {@code given-up}
 * @param release the release planned, or the one it came with
 * @param plannedOn a plan and no promise, in the desk's zone
 */
public record TrackerView(
        String reference,
        @Nullable String workaround,
        String plan,
        @Nullable String release,
        @Nullable LocalDate plannedOn) {

    /** What is planned, in a sentence for the customer. */
    public String sentence() {
        String named = release == null ? "" : " (" + release + ")";
        String day = plannedOn == null ? "" : ", expected by " + LocalDay.shown(plannedOn);
        return switch (plan) {
            case TrackerEntry.NEXT_RELEASE ->
                "A fix is planned for the next maintenance release" + named + day + ". This is a plan, not a promise.";
            case TrackerEntry.RELEASED -> "The fix is released" + named + ".";
            case TrackerEntry.GIVEN_UP -> "No fix is planned.";
            default -> "A fix is scheduled" + named + day + ". This is a plan, not a promise.";
        };
    }
}
