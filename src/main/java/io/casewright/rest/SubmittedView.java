package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says to a case just submitted.
 *
 * @param priority 1 (highest) to 4; absent while the case is parked
 * @param entitlement whether support covers it, why, and what would change that
 * @param contactChannel whether it may come this way, or where to turn to; absent while the case is parked
 * @param urgentCall who is to pick up the phone now; absent where writing is enough
 * @param promises what is promised or aimed at, and until when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmittedView(
        String number,
        String state,
        @Nullable Integer priority,
        @Nullable String criticality,
        @Nullable EntitlementView entitlement,
        @Nullable ChannelView contactChannel,
        @Nullable CallWantedView urgentCall,
        List<OwedView> promises) {

    /**
     * Whether support covers a case.
     *
     * @param coverage {@code covered}, {@code best-effort} or {@code not-covered}
     * @param remedy what would change it, in one word; {@code none} if nothing need change
     */
    record EntitlementView(String coverage, String reason, String remedy, String advice) {}

    /**
     * Whether a case may come the way it came.
     *
     * @param verdict {@code accepted}, {@code must-phone} or {@code not-offered}
     * @param advice what to do instead; empty if it is accepted
     */
    record ChannelView(String verdict, String advice) {}
}
