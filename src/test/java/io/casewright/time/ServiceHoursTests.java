package io.casewright.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServiceHoursTests {

    @Test
    @DisplayName("ALL-1 ALL-2 Open time agrees with a look at every wall clock in every minute")
    void countsWhatAWallClockShows() {
        RandomTimes.check(400, random -> {
            ServiceHours hours = random.hours();
            Instant from = random.minute();
            Instant to = from.plus(random.upTo(4 * 1_440), ChronoUnit.MINUTES);

            assertThat(hours.open(from, to)).isEqualTo(Duration.ofMinutes(new MinuteByMinute(hours).open(from, to)));
        });
    }

    @Test
    @DisplayName("ALL-2 Open time over years, where whole weeks are skipped, agrees with a look at every minute")
    void countsYearsLikeMinutes() {
        RandomTimes.check(4, random -> {
            ServiceHours hours = random.hours();
            Instant from = random.minute();
            Instant to = from.plus(250 * 1_440 + random.upTo(200 * 1_440), ChronoUnit.MINUTES);

            assertThat(hours.open(from, to)).isEqualTo(Duration.ofMinutes(new MinuteByMinute(hours).open(from, to)));
        });
    }

    @Test
    @DisplayName("ALL-1 The hours are open at the minutes in which a wall clock is inside a window")
    void opensWithTheWallClock() {
        RandomTimes.check(5_000, random -> {
            ServiceHours hours = random.hours();
            Instant minute = random.minute();

            assertThat(hours.openAt(minute)).isEqualTo(new MinuteByMinute(hours).openIn(minute));
            assertThat(hours.openAt(minute.plusNanos(59_999_999_999L))).isEqualTo(hours.openAt(minute));
        });
    }

    @Test
    @DisplayName("ALL-2 Time counted in two parts is the time counted at once")
    void addsUp() {
        RandomTimes.check(2_000, random -> {
            ServiceHours hours = random.hours();
            Instant from = random.instant();
            Instant middle = from.plus(random.time(400));
            Instant to = middle.plus(random.time(400));

            assertThat(hours.open(from, middle).plus(hours.open(middle, to))).isEqualTo(hours.open(from, to));
            assertThat(hours.open(to, from)).isZero();
        });
    }

    @Test
    @DisplayName("ALL-4 Adding open time ends at the first instant at which it has passed")
    void endsAsSoonAsTheTimeHasPassed() {
        RandomTimes.check(3_000, random -> {
            ServiceHours hours = random.hours();
            Instant start = random.instant();
            Duration time = random.time(random.chance(0.2) ? 100 : 5);

            Instant end = hours.plus(start, time);

            assertThat(hours.open(start, end)).isEqualTo(time);
            assertThat(hours.open(start, end.minusNanos(1))).isEqualTo(time.minusNanos(1));
        });
    }

    @Test
    @DisplayName("ALL-5 Going back in open time ends at the last instant from which it passes")
    void goesBackAsFarAsNeeded() {
        RandomTimes.check(3_000, random -> {
            ServiceHours hours = random.hours();
            Instant end = random.instant();
            Duration time = random.time(5);

            Instant start = hours.minus(end, time);

            assertThat(hours.open(start, end)).isEqualTo(time);
            assertThat(hours.open(start.plusNanos(1), end)).isEqualTo(time.minusNanos(1));
            assertThat(hours.minus(end, Duration.ZERO)).isEqualTo(end);
        });
    }

    @Test
    @DisplayName("ALL-3 The next opening is the first open instant, and now while the hours are open")
    void findsTheNextOpening() {
        RandomTimes.check(3_000, random -> {
            ServiceHours hours = random.hours();
            Instant instant = random.instant();

            Instant opening = hours.nextOpening(instant);

            assertThat(hours.openAt(opening)).isTrue();
            assertThat(hours.open(instant, opening)).isZero();
            assertThat(opening.equals(instant)).isEqualTo(hours.openAt(instant));
        });
    }

    @Test
    @DisplayName("ALL-1 Windows that overlap are counted once")
    void countsOverlapsOnce() {
        RandomTimes.check(2_000, random -> {
            ServiceHours one = random.hours();
            ServiceHours other = random.hours();
            List<WeeklyWindow> both = new ArrayList<>(one.windows());
            both.addAll(other.windows());
            both.addAll(one.windows());
            Instant from = random.instant();
            Instant to = from.plus(random.time(20));

            Duration union = ServiceHours.of(both).open(from, to);

            assertThat(union).isGreaterThanOrEqualTo(one.open(from, to)).isGreaterThanOrEqualTo(other.open(from, to));
            assertThat(union).isLessThanOrEqualTo(one.open(from, to).plus(other.open(from, to)));
        });
    }

    @Test
    @DisplayName("ALL-12 A receipt lists what was counted, joined and in order")
    void listsWhatItCounts() {
        RandomTimes.check(2_000, random -> {
            ServiceHours hours = random.hours();
            Instant from = random.instant();
            Instant to = from.plus(random.time(20));

            List<Opening> openings = hours.windowsBetween(from, to).openings();

            assertThat(openings.stream().map(Opening::length).reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(hours.open(from, to));
            for (int i = 1; i < openings.size(); i++) {
                assertThat(openings.get(i - 1).closes())
                        .isBefore(openings.get(i).opens());
            }
        });
    }

    @Test
    @DisplayName("ALL-12 A receipt names the holidays on which a window stayed shut, and the zones of what was open")
    void namesSkippedHolidaysAndZones() {
        Holidays boxingDay = day -> day.getDayOfYear() == 360 ? Optional.of("Boxing Day") : Optional.empty();
        ServiceHours hours = ServiceHours.of(List.of(
                WeeklyWindow.of("Mon-Sat", "09:00", "17:00", "Europe/London", boxingDay),
                WeeklyWindow.of("Mon-Fri", "09:00", "12:00", "America/New_York", Holidays.NONE)));

        CountedWindows counted =
                hours.windowsBetween(Instant.parse("2026-12-25T10:00:00Z"), Instant.parse("2026-12-28T10:00:00Z"));

        ZoneId london = ZoneId.of("Europe/London");
        assertThat(counted.holidays())
                .extracting(SkippedHoliday::toString)
                .containsExactly("SkippedHoliday[day=2026-12-26, name=Boxing Day, zone=Europe/London]");
        assertThat(counted.openings()).hasSize(2);
        assertThat(counted.openings().get(0).closes()).isEqualTo("2026-12-25T17:00:00Z");
        assertThat(counted.openings().get(0).zones()).containsExactlyInAnyOrder(london, ZoneId.of("America/New_York"));
        assertThat(counted.openings().get(1).zones()).containsExactly(london);
    }

    @Test
    @DisplayName("ALL-12 Hours that only know holidays say that they never open")
    void saysThatTheyNeverOpen() {
        ServiceHours hours = ServiceHours.of(List.of(
                WeeklyWindow.of("Mon-Fri", "09:00", "17:00", "Europe/London", day -> Optional.of("Out of business"))));
        Instant start = Instant.parse("2026-06-01T09:00:00Z");

        assertThatExceptionOfType(NeverOpen.class).isThrownBy(() -> hours.nextOpening(start));
        assertThatExceptionOfType(NeverOpen.class).isThrownBy(() -> hours.minus(start, Duration.ofHours(1)));
        assertThatExceptionOfType(NeverOpen.class)
                .isThrownBy(() -> hours.plus(start, Duration.ofHours(1)))
                .withMessageContaining("not open within two years of");
    }

    @Test
    @DisplayName("ALL-1 Service hours without a window, and going forward by less than nothing, are refused")
    void refusesHoursThatCannotOpen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceHours.of(List.of()))
                .withMessageStartingWith("windows:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceHours.roundTheClock().plus(Instant.EPOCH, Duration.ofNanos(-1)));
    }
}
