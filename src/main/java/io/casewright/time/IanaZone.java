package io.casewright.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Takes IANA zones only (ALL-2): an offset, also one under a name like {@code Etc/GMT+5}, is right for half a year. */
final class IanaZone {

    private IanaZone() {}

    static ZoneId named(String name) {
        try {
            return checked(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "zone: '%s' is not an IANA zone such as Europe/London".formatted(name), unknown);
        }
    }

    static ZoneId checked(ZoneId zone) {
        if (zone instanceof ZoneOffset || isOffsetInDisguise(zone)) {
            throw new IllegalArgumentException(
                    "zone: '%s' is an offset, not an IANA zone such as Europe/London".formatted(zone));
        }
        return zone;
    }

    private static boolean isOffsetInDisguise(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                && !zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }
}
