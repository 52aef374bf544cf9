package io.casewright.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call about a case as shown; all words are text, never markup.
 *
 * @param askedByCustomer false: an engineer suggested it
 * @param asker who asked for it or suggested it, by name
 * @param purpose what it is for, as the customer wrote until an engineer decided
 * @param reason why it was declined, what was asked first, or nothing
 * @param link an https address, or null
 * @param limitMinutes how long it may take; 0 without a limit
 * @param slot when it is to be held, in UTC; null while nobody knows, or if it is to be held at once
 * @param slotZone the zone in which the slot was named
 * @param beganAt when it began, in UTC
 * @param report what came of it, in words for the customer
 */
public record CallView(
        CallState state,
        boolean askedByCustomer,
        String asker,
        Instant askedAt,
        String purpose,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String agenda,
        @Nullable String preparation,
        @Nullable CallWay way,
        @Nullable String link,
        @Nullable String phone,
        int limitMinutes,
        @Nullable Instant slot,
        @Nullable String slotZone,
        @Nullable Instant beganAt,
        @Nullable Integer minutes,
        @Nullable String report) {}
