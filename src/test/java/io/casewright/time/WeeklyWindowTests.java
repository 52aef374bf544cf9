package io.casewright.time;

import static io.casewright.time.Wall.PACIFIC;
import static io.casewright.time.Wall.at;
import static io.casewright.time.Wall.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyWindowTests {

    @Test
    @DisplayName("ALL-1 The opening second is inside, the closing second outside")
    void isHalfOpen() {
        ServiceHours hours = hours("Mon-Fri", "06:00", "18:00", Wall.ADELAIDE);

        assertThat(hours.openAt(at("2026-11-20T05:59:59", Wall.ADELAIDE))).isFalse();
        assertThat(hours.openAt(at("2026-11-20T06:00:00", Wall.ADELAIDE))).isTrue();
        assertThat(hours.openAt(at("2026-11-20T17:59:59", Wall.ADELAIDE))).isTrue();
        assertThat(hours.openAt(at("2026-11-20T18:00:00", Wall.ADELAIDE))).isFalse();
    }

    @Test
    @DisplayName("ALL-1 24/5 is one window from Monday 00:00 to Saturday 00:00")
    void joinsDaysThatTouch() {
        CountedWindows counted =
                Wall.WEEKDAYS_UTC.windowsBetween(at("2026-11-14T00:00:00Z"), at("2026-11-22T00:00:00Z"));

        assertThat(counted.openings()).hasSize(1);
        assertThat(counted.openings().get(0).opens()).isEqualTo("2026-11-16T00:00:00Z");
        assertThat(counted.openings().get(0).closes()).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    @DisplayName("ALL-2 A local day on which the clocks change has 23 or 25 hours")
    void followsChangesOfTheClocks() {
        ServiceHours sundays = hours("Sun", "00:00", "24:00", PACIFIC);

        assertThat(openInWeekOf("2026-03-08T12:00:00Z", sundays)).isEqualTo(Duration.ofHours(23));
        assertThat(openInWeekOf("2026-11-01T12:00:00Z", sundays)).isEqualTo(Duration.ofHours(25));
        assertThat(openInWeekOf("2026-11-08T12:00:00Z", sundays)).isEqualTo(Duration.ofHours(24));
        assertThat(openInWeekOf(
                        "2026-04-05T00:00:00Z", hours("Sun", "00:00", "24:00", ZoneId.of("Australia/Lord_Howe"))))
                .isEqualTo(Duration.ofMinutes(24 * 60 + 30));
    }

    @Test
    @DisplayName("ALL-2 A window that opens in the hour that is left out opens when the clocks jump")
    void opensWhenTheClocksJumpOverItsOpening() {
        ServiceHours hours = hours("Sun", "02:30", "05:00", PACIFIC);

        assertThat(hours.nextOpening(at("2026-03-07T12:00", PACIFIC))).isEqualTo(at("2026-03-08T03:00:00-07:00"));
        assertThat(openInWeekOf("2026-03-08T12:00:00Z", hours)).isEqualTo(Duration.ofHours(2));
        assertThat(openInWeekOf("2026-03-08T12:00:00Z", hours("Sun", "02:00", "03:00", PACIFIC)))
                .isZero();
    }

    @Test
    @DisplayName("ALL-2 A window that opens in the hour that comes twice is open whenever the wall clock says so")
    void isOpenTwiceWhenAnHourComesTwice() {
        ServiceHours hours = hours("Sun", "01:30", "05:00", PACIFIC);

        assertThat(hours.openAt(at("2026-11-01T01:45:00-07:00"))).isTrue();
        assertThat(hours.openAt(at("2026-11-01T01:15:00-08:00"))).isFalse();
        assertThat(hours.openAt(at("2026-11-01T01:45:00-08:00"))).isTrue();
        assertThat(openInWeekOf("2026-11-01T12:00:00Z", hours)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    @DisplayName("ALL-2 A local day that a zone left out is never open")
    void skipsDaysThatNeverWere() {
        ServiceHours fridays = hours("Fri", "00:00", "24:00", ZoneId.of("Pacific/Apia"));

        assertThat(openInWeekOf("2011-12-30T12:00:00Z", fridays)).isZero();
        assertThat(openInWeekOf("2012-01-06T12:00:00Z", fridays)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    @DisplayName("ALL-1 Days are one day or a range, also across the end of the week")
    void readsDaysAndTimes() {
        WeeklyWindow window = WeeklyWindow.of("Sun-Thu", "08:30", "24:00", "Asia/Jerusalem", Holidays.NONE);

        assertThat(window.firstDay()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(window.lastDay()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(window.opensAtMinute()).isEqualTo(510);
        assertThat(window.closesAtMinute()).isEqualTo(1_440);
        assertThat(openInWeekOf("2026-07-15T12:00:00Z", ServiceHours.of(List.of(window))))
                .isEqualTo(Duration.ofMinutes(5 * 930));
        assertThat(WeeklyWindow.of("Sat", "00:00", "00:01", "Etc/UTC", Holidays.NONE)
                        .firstDay())
                .isEqualTo(DayOfWeek.SATURDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "mon-fri, 09:00, 17:00, Etc/UTC, days:",
        "Mon-Fri-Sat, 09:00, 17:00, Etc/UTC, days:",
        "Mon-, 09:00, 17:00, Etc/UTC, days:",
        "'', 09:00, 17:00, Etc/UTC, days:",
        "Mon, 9:00, 17:00, Etc/UTC, opens:",
        "Mon, 24:00, 24:00, Etc/UTC, closes:",
        "Mon, 09:00, 24:01, Etc/UTC, closes:",
        "Mon, 09:00, 09:60, Etc/UTC, closes:",
        "Mon, 09:00, 09:00, Etc/UTC, closes:",
        "Mon, 22:00, 06:00, Etc/UTC, closes:",
        "Mon, 09:00, 17:00, Europe/Nowhere, zone:",
        "Mon, 09:00, 17:00, '', zone:",
    })
    @DisplayName("ALL-1 What is not a window is refused with the name of the field")
    void refusesWhatIsNoWindow(String days, String opens, String closes, String zone, String field) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyWindow.of(days, opens, closes, zone, Holidays.NONE))
                .withMessageStartingWith(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+09:30", "-05:00", "UTC+9", "GMT-4", "Etc/GMT+5", "UT+01:00"})
    @DisplayName("ALL-2 Offsets are refused as zones, also under a name")
    void refusesOffsets(String zone) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyWindow.of("Mon-Fri", "09:00", "17:00", zone, Holidays.NONE))
                .withMessageContaining("is an offset");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeeklyWindow(
                        DayOfWeek.MONDAY, DayOfWeek.FRIDAY, 0, 60, ZoneOffset.ofHours(2), Holidays.NONE));
    }

    private static Duration openInWeekOf(String middle, ServiceHours hours) {
        Instant instant = Instant.parse(middle);
        return hours.open(instant.minus(Duration.ofHours(84)), instant.plus(Duration.ofHours(84)));
    }
}
