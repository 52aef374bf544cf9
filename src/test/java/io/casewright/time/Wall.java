package io.casewright.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** Wall-clock times and plain clocks, so that exact cases read like the page they come from. */
final class Wall {

    static final ZoneId UTC = ZoneId.of("Etc/UTC");
    static final ZoneId ADELAIDE = ZoneId.of("Australia/Adelaide");
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

    static final ServiceHours WEEKDAYS_UTC = hours("Mon-Fri", "00:00", "24:00", UTC);

    private Wall() {}

    /** The instant at which a wall clock in the zone shows that time, the first one if it does so twice. */
    static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    static Instant at(String localWithOffset) {
        return OffsetDateTime.parse(localWithOffset).toInstant();
    }

    static ServiceHours hours(String days, String opens, String closes, ZoneId zone) {
        return ServiceHours.of(List.of(window(days, opens, closes, zone)));
    }

    static WeeklyWindow window(String days, String opens, String closes, ZoneId zone) {
        return WeeklyWindow.of(days, opens, closes, zone.getId(), Holidays.NONE);
    }

    static PromiseClock within(long amount, String unit, ServiceHours hours, ZoneId zone) {
        return new PromiseClock(Allowance.of(amount, unit, false), hours, zone);
    }

    static PromiseClock lessThan(long amount, String unit, ServiceHours hours, ZoneId zone) {
        return new PromiseClock(Allowance.of(amount, unit, true), hours, zone);
    }

    /** A clock that no service hours can stop. */
    static PromiseClock within(long amount, String unit, ZoneId zone) {
        return within(amount, unit, ServiceHours.roundTheClock(), zone);
    }
}
