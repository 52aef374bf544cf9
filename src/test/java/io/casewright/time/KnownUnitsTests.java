package io.casewright.time;

import static io.casewright.time.Wall.ADELAIDE;
import static io.casewright.time.Wall.CENTRAL;
import static io.casewright.time.Wall.at;
import static io.casewright.time.Wall.hours;
import static io.casewright.time.Wall.lessThan;
import static io.casewright.time.Wall.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More times that were worked out by hand: elapsed time, office hours and days side by side. */
class KnownUnitsTests {

    private static final ServiceHours OFFICE = hours("Mon-Fri", "08:00", "17:00", CENTRAL);

    @ParameterizedTest
    @CsvSource({
        "30, elapsed-minutes, 2026-11-20T16:50, 2026-11-20T17:20",
        "30, service-minutes, 2026-11-20T16:50, 2026-11-23T08:20",
        "1,  elapsed-hours,   2026-11-20T16:50, 2026-11-20T17:50",
        "8,  service-hours,   2026-11-20T15:00, 2026-11-23T14:00",
        "8,  elapsed-hours,   2026-11-20T15:00, 2026-11-20T23:00",
        "24, service-hours,   2026-11-20T15:00, 2026-11-25T12:00",
        "24, elapsed-hours,   2026-11-20T15:00, 2026-11-21T15:00",
    })
    @DisplayName("SN-1 SN-3 Two priorities run round the clock, two in Central office hours")
    void runsRoundTheClockOrInOfficeHours(int amount, String unit, String start, String due) {
        PromiseClock clock = lessThan(amount, unit, OFFICE, CENTRAL);

        assertThat(clock.due(at(start, CENTRAL))).isEqualTo(at(due, CENTRAL));
        assertThat(clock.brokenBy(at(start, CENTRAL), at(due, CENTRAL))).isTrue();
    }

    @Test
    @DisplayName("SN-4 ALL-2 Hourly updates come hourly while the clocks change")
    void comesHourlyWhileTheClocksChange() {
        PromiseClock hourly = within(1, "elapsed-hours", CENTRAL);

        Instant first = hourly.due(at("2026-11-01T00:30:00-05:00"));
        Instant second = hourly.due(first);
        Instant third = hourly.due(second);

        assertThat(first).isEqualTo(at("2026-11-01T01:30:00-05:00"));
        assertThat(second).isEqualTo(at("2026-11-01T01:30:00-06:00"));
        assertThat(third).isEqualTo(at("2026-11-01T02:30:00-06:00"));
        assertThat(hourly.due(at("2026-03-08T01:30:00-06:00"))).isEqualTo(at("2026-03-08T03:30:00-05:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "72, service-hours, 2026-11-17T16:00",
        "72, elapsed-hours, 2026-11-08T16:00",
        "3,  business-days, 2026-11-10T16:00",
        "5,  business-days, 2026-11-12T16:00",
    })
    @DisplayName("SN-4 SN-9 ALL-3 From Thursday 16:00, 72 business hours end after 5 business days")
    void endsBusinessHoursAfterBusinessDays(int amount, String unit, String due) {
        PromiseClock clock = within(amount, unit, OFFICE, CENTRAL);

        assertThat(clock.due(at("2026-11-05T16:00", CENTRAL))).isEqualTo(at(due, CENTRAL));
    }

    @Test
    @DisplayName(
            "SN-6 ALL-3 6 calendar days from Thursday 16:00 CDT end on Wednesday 16:00 CST, 144 hours an hour before")
    void keepsTheLocalTimeOverSixDays() {
        Instant asked = at("2026-10-29T16:00:00-05:00");

        assertThat(within(6, "calendar-days", CENTRAL).due(asked)).isEqualTo(at("2026-11-04T16:00:00-06:00"));
        assertThat(within(144, "elapsed-hours", CENTRAL).due(asked)).isEqualTo(at("2026-11-04T15:00:00-06:00"));
    }

    @Test
    @DisplayName("CH-18 ALL-7 10 calendar days end at the same local time, also over a change of the clocks")
    void keepsTheLocalTimeOverTenDays() {
        PromiseClock clock = within(10, "calendar-days", ADELAIDE);

        assertThat(clock.due(at("2026-09-30T09:00", ADELAIDE))).isEqualTo(at("2026-10-10T09:00", ADELAIDE));
    }
}
