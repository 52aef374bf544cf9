package io.casewright.portal;

import io.casewright.cases.CallState;
import io.casewright.cases.CallView;
import io.casewright.cases.CallWay;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A call about a case as its page shows it.
 *
 * @param open whether it is still to come
 * @param invited whether the customer is to book a time
 * @param link where to book or to start it; only ever an https address
 * @param when when it is to be held, or began; null if that is open
 */
record CallLineView(
        String state,
        String tone,
        boolean open,
        boolean invited,
        String asked,
        String purpose,
        @Nullable String reason,
        @Nullable String agenda,
        @Nullable String preparation,
        @Nullable String link,
        String linkText,
        @Nullable String phone,
        int limitMinutes,
        @Nullable MomentView when,
        @Nullable Integer minutes,
        @Nullable String report) {

    static CallLineView of(CallView call, ZoneId zone) {
        var at = call.beganAt() == null ? call.slot() : call.beganAt();
        return new CallLineView(
                words(call.state()),
                tone(call.state()),
                call.state().open(),
                call.state() == CallState.INVITED,
                (call.askedByCustomer() ? "Asked for by " : "Suggested by ") + call.asker(),
                call.purpose(),
                call.reason(),
                call.agenda(),
                call.preparation(),
                safe(call.link()),
                linkText(call),
                call.phone(),
                call.limitMinutes(),
                at == null ? null : MomentView.in(zone, at),
                call.minutes(),
                call.report());
    }

    private static String linkText(CallView call) {
        if (call.way() != CallWay.BOOKING) {
            return "Start the call";
        }
        return call.state() == CallState.INVITED ? "Book a time" : "The booking page";
    }

    /** Whatever else once came to stand there is no link. */
    private static @Nullable String safe(@Nullable String link) {
        return link != null && link.regionMatches(true, 0, "https://", 0, "https://".length()) ? link : null;
    }

    private static String words(CallState state) {
        return switch (state) {
            case ASKED -> "Not decided yet";
            case QUESTION -> "More information needed";
            case INVITED -> "Waits for a time";
            case ARRANGED -> "Arranged";
            case HELD -> "Held";
            case MISSED -> "Did not come about";
            case CALLED_OFF -> "Called off";
            case DECLINED -> "No call";
            case DROPPED -> "Dropped";
        };
    }

    private static String tone(CallState state) {
        return switch (state) {
            case ASKED, ARRANGED -> "open";
            case QUESTION, INVITED -> "wait";
            case HELD -> "good";
            default -> "quiet";
        };
    }
}
