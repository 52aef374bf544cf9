package io.casewright.time;

import static io.casewright.time.Wall.ADELAIDE;
import static io.casewright.time.Wall.CENTRAL;
import static io.casewright.time.Wall.PACIFIC;
import static io.casewright.time.Wall.UTC;
import static io.casewright.time.Wall.WEEKDAYS_UTC;
import static io.casewright.time.Wall.at;
import static io.casewright.time.Wall.hours;
import static io.casewright.time.Wall.lessThan;
import static io.casewright.time.Wall.window;
import static io.casewright.time.Wall.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that were worked out by hand from the published policies. */
class KnownTimesTests {

    private static final ServiceHours ADELAIDE_OFFICE = hours("Mon-Fri", "06:00", "18:00", ADELAIDE);
    private static final ServiceHours BOTH_COASTS = ServiceHours.of(List.of(
            window("Mon-Fri", "07:00", "18:00", PACIFIC),
            window("Mon-Fri", "08:00", "17:00", ZoneId.of("Europe/London"))));

    @Test
    @DisplayName("ALL-4 24 h on 24/5 from Friday 00:00 end on Saturday 00:00, and a reply on Saturday is kept")
    void keepsAReplyWhileTheClockStandsStill() {
        PromiseClock clock = within(24, "service-hours", WEEKDAYS_UTC, UTC);
        Instant start = at("2026-11-20T00:00:00Z");

        assertThat(clock.due(start)).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(clock.brokenBy(start, at("2026-11-21T14:00:00Z"))).isFalse();
        assertThat(clock.brokenBy(start, at("2026-11-23T00:00:00Z"))).isFalse();
        assertThat(clock.breaksAt(start)).isEqualTo("2026-11-23T00:00:00.001Z");
        assertThat(clock.brokenBy(start, clock.breaksAt(start))).isTrue();
    }

    @Test
    @DisplayName("ALL-4 SN-3 ST-6 30:00.000 breaks less than 30 minutes; 2:00:00.000 keeps within 2 hours")
    void isBrokenByReachingWhatItMustBeLessThan() {
        Instant start = at("2026-11-20T12:00:00Z");
        PromiseClock lessThan = lessThan(30, "elapsed-minutes", ServiceHours.roundTheClock(), CENTRAL);
        PromiseClock within = within(2, "elapsed-hours", ADELAIDE);

        assertThat(lessThan.brokenBy(start, at("2026-11-20T12:29:59.999Z"))).isFalse();
        assertThat(lessThan.brokenBy(start, at("2026-11-20T12:30:00.000Z"))).isTrue();
        assertThat(lessThan.breaksAt(start)).isEqualTo("2026-11-20T12:30:00Z");
        assertThat(within.brokenBy(start, at("2026-11-20T14:00:00.000Z"))).isFalse();
        assertThat(within.brokenBy(start, at("2026-11-20T14:00:00.001Z"))).isTrue();
        assertThat(within.breaksAt(start)).isEqualTo("2026-11-20T14:00:00.001Z");
    }

    @ParameterizedTest
    @CsvSource({
        "24, 2026-11-20T15:00, 2026-11-23T15:00",
        "48, 2026-11-19T20:00, 2026-11-23T20:00",
        "36, 2026-11-20T20:00, 2026-11-24T08:00",
        "36, 2026-11-21T10:00, 2026-11-24T12:00",
        "48, 2026-11-16T09:00, 2026-11-18T09:00",
    })
    @DisplayName("CH-2 CH-3 ALL-1 Hours on 24/5 leave out the weekend and lose no minute at midnight")
    void leavesOutTheWeekend(int hours, String start, String due) {
        PromiseClock clock = within(hours, "service-hours", WEEKDAYS_UTC, UTC);

        assertThat(clock.due(at(start, UTC))).isEqualTo(at(due, UTC));
    }

    @Test
    @DisplayName(
            "CH-3 ALL-2 The zone of the week decides: Friday 21:00 UTC plus 24 h is an hour earlier in a week of UTC+4")
    void dependsOnTheZoneOfTheWeek() {
        ServiceHours dubai = hours("Mon-Fri", "00:00", "24:00", ZoneId.of("Asia/Dubai"));
        Instant friday = at("2026-11-20T21:00:00Z");

        assertThat(within(24, "service-hours", WEEKDAYS_UTC, UTC).due(friday)).isEqualTo("2026-11-23T21:00:00Z");
        assertThat(within(24, "service-hours", dubai, UTC).due(friday)).isEqualTo("2026-11-23T20:00:00Z");
    }

    @Test
    @DisplayName(
            "ALL-3 8 service hours and 1 business day from Friday 17:00, office 9 to 17: Monday 17:00 and Tuesday 09:00")
    void countsADayAndItsHoursDifferently() {
        ServiceHours office = hours("Mon-Fri", "09:00", "17:00", UTC);
        Instant friday = at("2026-11-20T17:00:00Z");

        assertThat(within(8, "service-hours", office, UTC).due(friday)).isEqualTo("2026-11-23T17:00:00Z");
        assertThat(within(1, "business-days", office, UTC).due(friday)).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(within(1, "calendar-days", office, UTC).due(friday)).isEqualTo("2026-11-21T17:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T17:30, true,  2026-11-19T19:30, 2026-11-20T07:30",
        "2026-11-22T20:00, false, 2026-11-23T20:00, ",
        "2026-11-23T05:59, false, 2026-11-24T05:59, ",
        "2026-11-23T06:00, true,  2026-11-23T08:00, 2026-11-23T08:00",
        "2026-12-07T06:30, true,  2026-12-07T08:30, 2026-12-07T08:30",
    })
    @DisplayName("ST-5 ST-6 Received inside Adelaide hours 2 h, outside 24 h, both elapsed")
    void promisesTwoHoursWithinAdelaideHours(String received, boolean inside, String due, String asServiceHours) {
        Instant start = at(received, ADELAIDE);
        PromiseClock clock = within(inside ? 2 : 24, "elapsed-hours", ADELAIDE_OFFICE, ADELAIDE);

        assertThat(ADELAIDE_OFFICE.openAt(start)).isEqualTo(inside);
        assertThat(clock.due(start)).isEqualTo(at(due, ADELAIDE));
        if (asServiceHours != null) {
            assertThat(within(2, "service-hours", ADELAIDE_OFFICE, ADELAIDE).due(start))
                    .isEqualTo(at(asServiceHours, ADELAIDE));
        }
    }

    @Test
    @DisplayName(
            "ST-5 ALL-2 24 elapsed hours over a change of the clocks in Adelaide end at another local time, a day does not")
    void movesTheLocalTimeOfElapsedHours() {
        PromiseClock hours = within(24, "elapsed-hours", ADELAIDE);
        PromiseClock day = within(1, "calendar-days", ADELAIDE);

        assertThat(hours.due(at("2026-10-03T18:30", ADELAIDE))).isEqualTo(at("2026-10-04T19:30", ADELAIDE));
        assertThat(day.due(at("2026-10-03T18:30", ADELAIDE))).isEqualTo(at("2026-10-04T18:30", ADELAIDE));
        assertThat(hours.due(at("2026-04-04T18:30", ADELAIDE))).isEqualTo(at("2026-04-05T17:30", ADELAIDE));
    }

    @Test
    @DisplayName("ST-5 At 07:00 Adelaide takes mail but not calls, and at 08:30 both")
    void opensAtHalfHours() {
        ServiceHours phone = hours("Mon-Fri", "08:30", "17:00", ADELAIDE);

        assertThat(ADELAIDE_OFFICE.openAt(at("2026-11-20T07:00", ADELAIDE))).isTrue();
        assertThat(phone.openAt(at("2026-11-20T07:00", ADELAIDE))).isFalse();
        assertThat(phone.openAt(at("2026-11-20T08:30", ADELAIDE))).isTrue();
    }

    @Test
    @DisplayName("CT-2 Two coasts are open 18 h a day, and 17 h while only one of them has changed its clocks")
    void joinsTwoZones() {
        for (LocalDate monday = LocalDate.of(2026, 1, 5); monday.getYear() == 2026; monday = monday.plusWeeks(1)) {
            boolean onlyOneChanged =
                    isFrom(monday, "2026-03-08", "2026-03-29") || isFrom(monday, "2026-10-25", "2026-11-01");
            Instant start = monday.atStartOfDay(UTC).toInstant();

            Duration week = BOTH_COASTS.open(start, start.plus(Duration.ofDays(7)));

            assertThat(week).as("week of %s", monday).isEqualTo(Duration.ofHours(5 * (onlyOneChanged ? 17 : 18)));
        }
        assertThat(BOTH_COASTS.openAt(at("2026-01-17T01:59:59Z"))).isTrue();
        assertThat(BOTH_COASTS.openAt(at("2026-01-17T02:00:00Z"))).isFalse();
        assertThat(BOTH_COASTS.openAt(at("2026-07-18T00:59:59Z"))).isTrue();
        assertThat(BOTH_COASTS.openAt(at("2026-07-18T01:00:00Z"))).isFalse();
    }

    @Test
    @DisplayName("CT-2 ALL-12 A holiday in one zone closes only its half, and the day stays a business day")
    void closesOneHalfOnAHoliday() {
        Holidays ukBankHoliday =
                day -> Optional.of("Bank holiday").filter(name -> day.equals(LocalDate.of(2026, 5, 4)));
        ServiceHours hours = ServiceHours.of(List.of(
                window("Mon-Fri", "07:00", "18:00", PACIFIC),
                WeeklyWindow.of("Mon-Fri", "08:00", "17:00", "Europe/London", ukBankHoliday)));
        Instant monday = at("2026-05-04T00:00", PACIFIC);

        assertThat(hours.open(monday, monday.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofHours(11));
        assertThat(within(1, "business-days", hours, PACIFIC).due(at("2026-05-01T10:00", PACIFIC)))
                .isEqualTo(at("2026-05-04T10:00", PACIFIC));
    }

    @Test
    @DisplayName("CT-4 4 service hours from Friday 17:00 Pacific end on Monday 03:00 Pacific")
    void countsFourHoursOverBothCoasts() {
        Instant friday = at("2026-11-20T17:00", PACIFIC);
        ServiceHours oneCoast = hours("Mon-Fri", "07:00", "18:00", PACIFIC);

        assertThat(within(4, "service-hours", BOTH_COASTS, PACIFIC).due(friday))
                .isEqualTo(at("2026-11-23T03:00", PACIFIC))
                .isEqualTo(at("2026-11-23T11:00", ZoneId.of("Europe/London")));
        assertThat(within(4, "service-hours", oneCoast, PACIFIC).due(friday))
                .isEqualTo(at("2026-11-23T10:00", PACIFIC));
        assertThat(within(4, "elapsed-hours", PACIFIC).due(friday)).isEqualTo(at("2026-11-20T21:00", PACIFIC));
    }

    private static boolean isFrom(LocalDate monday, String first, String end) {
        return !monday.isBefore(LocalDate.parse(first)) && monday.isBefore(LocalDate.parse(end));
    }
}
