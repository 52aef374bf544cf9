package io.casewright.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.casewright.time.Allowance.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PromiseClockTests {

    @Test
    @DisplayName("ALL-3 ALL-4 A due time in service hours agrees with a look at every minute")
    void isDueWhenEveryMinuteWasLookedAt() {
        RandomTimes.check(300, random -> {
            ServiceHours hours = random.hours();
            MinuteByMinute reference = new MinuteByMinute(hours);
            Instant start = random.minute();
            int open = (int) reference.open(start, start.plus(3, ChronoUnit.DAYS));
            int minutes = open == 0 ? 1 : random.upTo(open);
            PromiseClock clock = clock(minutes, Unit.SERVICE_MINUTES, hours, random.zone());

            assertThat(clock.due(start)).isEqualTo(reference.plus(start, minutes));
            assertThat(clock.used(start, start.plus(3, ChronoUnit.DAYS))).isEqualTo(Duration.ofMinutes(open));
        });
    }

    @Test
    @DisplayName("ALL-3 ALL-12 Business days agree with a look at every minute of every local day")
    void countsBusinessDaysLikeMinutes() {
        RandomTimes.check(60, random -> {
            ServiceHours hours = random.hours();
            ZoneId zone = random.chance(0.5) ? hours.windows().get(0).zone() : random.zone();
            Instant start = random.minute();
            int days = random.upTo(3);

            Instant due = clock(days, Unit.BUSINESS_DAYS, hours, zone).due(start);

            Instant reference = new MinuteByMinute(hours).businessDaysAfter(start, days, zone);
            assertThat(LocalDateTime.ofInstant(due, zone)).isEqualTo(LocalDateTime.ofInstant(reference, zone));
        });
    }

    @Test
    @DisplayName("ALL-3 Calendar days later it is the same local time, unless the clocks leave it out")
    void keepsTheLocalTimeForCalendarDays() {
        RandomTimes.check(3_000, random -> {
            ZoneId zone = random.zone();
            Instant start = random.instant();
            int days = random.upTo(20);
            LocalDateTime expected = LocalDateTime.ofInstant(start, zone).plusDays(days);

            Instant due = clock(days, Unit.CALENDAR_DAYS, random.hours(), zone).due(start);

            boolean leftOut = zone.getRules().getValidOffsets(expected).isEmpty();
            assertThat(LocalDateTime.ofInstant(due, zone).equals(expected)).isNotEqualTo(leftOut);
        });
    }

    @Test
    @DisplayName("ALL-2 ALL-3 Elapsed time ignores service hours and the clocks on the wall")
    void ignoresServiceHoursInElapsedTime() {
        RandomTimes.check(3_000, random -> {
            Instant start = random.instant();
            int hours = random.upTo(500);
            PromiseClock clock = clock(hours, Unit.ELAPSED_HOURS, random.hours(), random.zone());

            assertThat(clock.due(start)).isEqualTo(start.plus(hours, ChronoUnit.HOURS));
            assertThat(clock.used(start, clock.due(start))).isEqualTo(Duration.ofHours(hours));
            assertThat(clock.used(clock.due(start), start)).isZero();
        });
    }

    @Test
    @DisplayName("ALL-4 Used time above the allowance breaks a promise, and reaching it where it says less than")
    void isBrokenByTheTimeUsed() {
        RandomTimes.check(3_000, random -> {
            Unit unit = random.oneOf(List.of(Unit.SERVICE_MINUTES, Unit.ELAPSED_MINUTES));
            int minutes = random.upTo(2_000);
            PromiseClock clock =
                    new PromiseClock(new Allowance(minutes, unit, random.chance(0.5)), random.hours(), random.zone());
            Instant start = random.minute();
            Instant event =
                    random.chance(0.5) ? clock.due(start).plusNanos(random.upTo(3) - 2) : start.plus(random.time(5));

            int compared = clock.used(start, event).compareTo(Duration.ofMinutes(minutes));

            assertThat(clock.brokenBy(start, event))
                    .isEqualTo(
                            compared > 0 || compared == 0 && clock.allowance().strict());
        });
    }

    @Test
    @DisplayName("ALL-4 Every unit: kept up to the due time and while the clock stands still, broken from the timer on")
    void isKeptUntilTheClockRunsOn() {
        RandomTimes.check(3_000, random -> {
            PromiseClock clock = random.clock();
            Instant start = random.instant();

            Instant due = clock.due(start);
            Instant breaksAt = clock.breaksAt(start);

            assertThat(due).isAfter(start);
            assertThat(clock.brokenBy(start, start)).isFalse();
            assertThat(clock.brokenBy(start, due.minusNanos(1))).isFalse();
            assertThat(clock.brokenBy(start, due)).isEqualTo(clock.allowance().strict());
            assertThat(clock.brokenBy(start, breaksAt.minusMillis(1))).isFalse();
            assertThat(clock.brokenBy(start, breaksAt)).isTrue();
            assertThat(clock.brokenBy(start, breaksAt.plus(random.time(9)))).isTrue();
            assertThat(breaksAt).isEqualTo(breaksAt.truncatedTo(ChronoUnit.MILLIS));
        });
    }

    @Test
    @DisplayName("ALL-3 In minutes and hours, starting later is never due earlier")
    void isNeverDueEarlierForStartingLater() {
        RandomTimes.check(3_000, random -> {
            Unit unit = random.oneOf(List.of(Unit.SERVICE_MINUTES, Unit.ELAPSED_MINUTES));
            PromiseClock clock = clock(random.upTo(2_000), unit, random.hours(), random.zone());
            Instant start = random.instant();

            assertThat(clock.due(start.plus(random.time(3)))).isAfterOrEqualTo(clock.due(start));
        });
    }

    @Test
    @DisplayName(
            "ALL-3 A business day is a local day of the clock's zone on which the hours open, in whatever zone they do")
    void countsTheDaysOnWhichTheHoursOpen() {
        ZoneId pacific = Wall.PACIFIC;
        ServiceHours auckland = Wall.hours("Mon-Fri", "08:00", "17:00", ZoneId.of("Pacific/Auckland"));

        PromiseClock clock = Wall.within(1, "business-days", auckland, pacific);

        // Friday 08:30 in Auckland is Thursday in Los Angeles, and the next opening is on its Sunday.
        assertThat(clock.due(Wall.at("2026-06-11T13:30", pacific))).isEqualTo(Wall.at("2026-06-14T13:30", pacific));
        assertThat(clock.due(Wall.at("2026-06-14T13:30", pacific))).isEqualTo(Wall.at("2026-06-15T13:30", pacific));
    }

    @Test
    @DisplayName("ALL-2 The zone of a clock is an IANA zone")
    void refusesOffsets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wall.within(1, "calendar-days", ZoneOffset.ofHours(9)))
                .withMessageStartingWith("zone:");
    }

    @Test
    @DisplayName("ALL-12 Business days that never come are an error, not an endless search")
    void saysThatBusinessDaysNeverCome() {
        Holidays closedFrom2027 = day -> Optional.of("Closed for good").filter(name -> day.getYear() > 2026);
        WeeklyWindow window = WeeklyWindow.of("Mon-Fri", "09:00", "17:00", "Etc/UTC", closedFrom2027);
        PromiseClock clock = Wall.within(2, "business-days", ServiceHours.of(List.of(window)), Wall.UTC);

        assertThat(clock.due(Wall.at("2026-12-29T10:00:00Z"))).isEqualTo("2026-12-31T10:00:00Z");
        assertThatExceptionOfType(NeverOpen.class).isThrownBy(() -> clock.due(Wall.at("2026-12-30T10:00:00Z")));
    }

    @Test
    @DisplayName("ALL-3 A due time years ahead costs far less than a millisecond")
    void isQuickYearsAhead() {
        PromiseClock clock =
                clock(5_000, Unit.SERVICE_HOURS, Wall.hours("Mon-Fri", "08:00", "17:00", Wall.CENTRAL), Wall.UTC);
        Instant start = Instant.parse("2026-06-01T09:30:00Z");

        long started = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            clock.due(start.plusSeconds(i));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
    }

    private static PromiseClock clock(long amount, Unit unit, ServiceHours hours, ZoneId zone) {
        return new PromiseClock(new Allowance(amount, unit, false), hours, zone);
    }
}
