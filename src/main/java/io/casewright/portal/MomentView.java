package io.casewright.portal;

import io.casewright.time.ShownTime;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A point in time for a reader.
 *
 * @param iso in UTC, for machines
 * @param shown in the reader's zone, and saying which
 */
record MomentView(String iso, String shown) {

    static MomentView in(ZoneId zone, Instant instant) {
        return new MomentView(instant.toString(), ShownTime.in(zone, instant));
    }
}
