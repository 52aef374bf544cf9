package io.casewright.rest;

import io.casewright.cases.CallView;
import io.casewright.cases.CallWay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calls about a case.
 *
 * @param canBeAskedFor whether a customer can ask for one now
 * @param whyNot why not, as a sentence; nothing if one can be asked for
 * @param latest the latest call; nothing if there is none
 */
record CaseCallView(
        boolean canBeAskedFor,
        @Nullable String whyNot,
        @Nullable Latest latest) {

    static CaseCallView of(@Nullable CallView call, @Nullable String whyNot) {
        return new CaseCallView(whyNot == null, whyNot, call == null ? null : Latest.of(call));
    }

    /**
     * One call.
     *
     * @param state asked, question, invited, arranged, held, missed, called-off, declined or dropped
     * @param askedBy customer or engineer
     * @param way booking, direct or phone
     * @param link where to book, or what starts it
     * @param limitMinutes how long it may take; 0 without a limit
     * @param slot when it is to be held
     * @param report what came of it
     */
    record Latest(
            String state,
            String askedBy,
            Instant askedAt,
            String purpose,
            @Nullable String reason,
            @Nullable String agenda,
            @Nullable String preparation,
            @Nullable String way,
            @Nullable String link,
            @Nullable String phone,
            int limitMinutes,
            @Nullable Instant slot,
            @Nullable String slotZone,
            @Nullable Instant beganAt,
            @Nullable Integer minutes,
            @Nullable String report) {

        private static Latest of(CallView call) {
            CallWay way = call.way();
            return new Latest(
                    call.state().word(),
                    call.askedByCustomer() ? "customer" : "engineer",
                    call.askedAt(),
                    call.purpose(),
                    call.reason(),
                    call.agenda(),
                    call.preparation(),
                    way == null ? null : way.word(),
                    call.link(),
                    call.phone(),
                    call.limitMinutes(),
                    call.slot(),
                    call.slotZone(),
                    call.beganAt(),
                    call.minutes(),
                    call.report());
        }
    }
}
