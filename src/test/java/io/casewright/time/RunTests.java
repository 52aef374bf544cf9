package io.casewright.time;

import static io.casewright.time.Wall.CENTRAL;
import static io.casewright.time.Wall.at;
import static io.casewright.time.Wall.hours;
import static io.casewright.time.Wall.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.casewright.time.Allowance.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunTests {

    @Test
    @DisplayName("ALL-4 A run that was never paused is due, and broken, like its clock")
    void agreesWithItsClock() {
        RandomTimes.check(2_000, random -> {
            PromiseClock clock = random.clock();
            Instant start = random.instant();
            Instant event = start.plus(random.time(12));
            Run run = Run.started(clock, start);

            assertThat(run.due()).contains(clock.due(start));
            assertThat(run.breaksAt()).contains(clock.breaksAt(start));
            assertThat(run.used(event)).isEqualTo(clock.used(start, event));
            assertThat(run.brokenBy(event)).isEqualTo(clock.brokenBy(start, event));
        });
    }

    @Test
    @DisplayName("ALL-5 A pause that lasts no time changes nothing, whatever the unit and however often")
    void isUnchangedByPausesWithoutLength() {
        RandomTimes.check(2_000, random -> {
            Run run = Run.started(random.clock(), random.instant());
            Run paused = run;

            for (int times = random.upTo(3); times > 0; times--) {
                Instant at = paused.since().plus(random.time(2));
                paused = paused.pause(at).resume(at);
            }

            Instant event = paused.since().plus(random.time(9));
            assertThat(paused.due()).isEqualTo(run.due());
            assertThat(paused.used(event)).isEqualTo(run.used(event));
            assertThat(paused.brokenBy(event)).isEqualTo(run.brokenBy(event));
        });
    }

    @Test
    @DisplayName("ALL-3 A clock that was paused is due when it has run for its allowance, pauses left out")
    void runsForItsAllowanceWithoutThePauses() {
        RandomTimes.check(2_000, random -> {
            Unit unit = random.oneOf(List.of(Unit.SERVICE_MINUTES, Unit.ELAPSED_MINUTES));
            int minutes = 2_000 + random.upTo(1_000);
            PromiseClock clock = new PromiseClock(new Allowance(minutes, unit, false), random.hours(), random.zone());
            Run run = Run.started(clock, random.instant());
            Duration ran = Duration.ZERO;

            for (int times = 3; times > 0; times--) {
                Instant pausedAt = run.since().plus(Duration.ofMinutes(random.upTo(600)));
                ran = ran.plus(clock.used(run.since(), pausedAt));
                run = run.pause(pausedAt).resume(pausedAt.plus(random.time(5)));
            }

            Instant due = run.due().orElseThrow();
            assertThat(run.usedBefore()).isEqualTo(ran);
            assertThat(clock.used(run.since(), due).plus(ran)).isEqualTo(Duration.ofMinutes(minutes));
        });
    }

    @Test
    @DisplayName("ALL-4 While it is paused nothing is due, used or newly broken")
    void standsStillWhilePaused() {
        RandomTimes.check(2_000, random -> {
            Run run = Run.started(random.clock(), random.instant());
            Instant at = run.since().plus(random.time(5));

            Run paused = run.pause(at);

            assertThat(paused.due()).isEmpty();
            assertThat(paused.breaksAt()).isEmpty();
            assertThat(paused.used(at.plus(random.time(100)))).isEqualTo(run.used(at));
            assertThat(paused.brokenBy(at.plus(random.time(100)))).isEqualTo(run.brokenBy(at));
        });
    }

    @Test
    @DisplayName("ALL-4 A broken promise is not mended by pausing and resuming")
    void staysBroken() {
        RandomTimes.check(2_000, random -> {
            Run run = Run.started(random.clock(), random.instant());
            Instant broken = run.breaksAt().orElseThrow().plus(random.time(2));

            Run resumed = run.pause(broken).resume(broken.plus(random.time(5)));

            assertThat(resumed.brokenBy(resumed.since())).isTrue();
            assertThat(resumed.due()).isEqualTo(run.due());
        });
    }

    @Test
    @DisplayName(
            "ALL-4 Resuming breaks nothing, never makes it due earlier, and changes nothing if the clock stood still anyway")
    void isNotBrokenByResuming() {
        RandomTimes.check(3_000, random -> {
            PromiseClock any = random.clock();
            Allowance within =
                    new Allowance(any.allowance().amount(), any.allowance().unit(), false);
            PromiseClock clock = new PromiseClock(within, any.hours(), any.zone());
            Run run = Run.started(clock, random.instant());
            Instant at = run.since().plus(random.time(5));

            Run resumed = run.pause(at).resume(at.plus(random.time(3)));

            Instant due = run.due().orElseThrow();
            assertThat(resumed.brokenBy(resumed.since())).isEqualTo(run.brokenBy(at));
            assertThat(resumed.due().orElseThrow()).isAfterOrEqualTo(due);
            if (clock.used(at, resumed.since()).isZero()) {
                assertThat(resumed.due()).contains(due);
            }
        });
    }

    @Test
    @DisplayName("ALL-3 Every unit: a pause of whole weeks moves the due time by whole weeks")
    void movesByTheWeeksOfAPause() {
        RandomTimes.check(2_000, random -> {
            Unit unit = random.oneOf(List.of(Unit.values()));
            ServiceHours office = hours("Mon-Fri", "08:00", "17:00", Wall.UTC);
            Run run = Run.started(within(random.upTo(40), unit.toString(), office, Wall.UTC), random.minute());
            Instant at = run.since().plus(random.time(5));
            Duration weeks = Duration.ofDays(7L * random.upTo(9));

            Run resumed = run.pause(at).resume(at.plus(weeks));

            Instant due = run.due().orElseThrow();
            if (due.isAfter(at)) {
                assertThat(resumed.due()).contains(due.plus(weeks));
            }
        });
    }

    @Test
    @DisplayName("ALL-3 Three business days that stand still for two are due after five, at the same local time")
    void movesBusinessDaysByThePause() {
        PromiseClock clock = within(3, "business-days", hours("Mon-Fri", "08:00", "17:00", CENTRAL), CENTRAL);

        Run run = Run.started(clock, at("2026-11-02T16:00", CENTRAL))
                .pause(at("2026-11-03T10:00", CENTRAL))
                .resume(at("2026-11-05T10:00", CENTRAL));

        assertThat(run.due()).contains(at("2026-11-09T16:00", CENTRAL));
    }

    @Test
    @DisplayName("ALL-3 Calendar days move with a pause")
    void movesCalendarDaysByThePause() {
        PromiseClock clock = within(6, "calendar-days", CENTRAL);

        Run run = Run.started(clock, at("2026-10-29T16:00", CENTRAL))
                .pause(at("2026-10-30T16:00", CENTRAL))
                .resume(at("2026-11-02T16:00", CENTRAL));

        assertThat(run.due()).contains(at("2026-11-07T16:00", CENTRAL));
        assertThat(run.pause(at("2026-11-06T16:00", CENTRAL))
                        .resume(at("2027-04-01T16:00", CENTRAL))
                        .due())
                .contains(at("2027-04-02T16:00", CENTRAL));
    }

    @Test
    @DisplayName("ALL-4 Pausing twice, resuming what runs, and going back in time are refused")
    void refusesTurnsThatCannotBe() {
        Instant start = at("2026-11-02T16:00:00Z");
        Run run = Run.started(within(2, "elapsed-hours", Wall.UTC), start);

        assertThatIllegalStateException().isThrownBy(() -> run.resume(start)).withMessageContaining("running already");
        assertThatIllegalStateException()
                .isThrownBy(() -> run.pause(start).pause(start))
                .withMessageContaining("paused already");
        assertThatIllegalArgumentException().isThrownBy(() -> run.pause(start.minusMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> run.change(run.clock(), start.minusMillis(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Run(run.clock(), Duration.ofMillis(-1), start, start, true));
    }

    @Test
    @DisplayName(
            "ALL-3 ALL-4 A share of the allowance is used when the clock has run for it; all of it is when it breaks")
    void knowsWhenAShareIsUsed() {
        RandomTimes.check(2_000, random -> {
            Run run = Run.started(random.clock(), random.instant());
            Duration whole = run.used(run.exhaustedAt());
            int percent = 1 + random.upTo(98);
            Instant used = run.shareUsedAt(percent).orElseThrow();

            assertThat(run.used(used)).isEqualTo(whole.multipliedBy(percent).dividedBy(100));
            assertThat(run.shareUsedAt(100)).isEqualTo(run.breaksAt());
            assertThat(run.shareUsedAt(percent + 1).orElseThrow()).isAfterOrEqualTo(used);
            assertThat(run.shareUsedAt(100 + percent).orElseThrow()).isAfterOrEqualTo(run.exhaustedAt());
        });
    }

    @Test
    @DisplayName(
            "A share that was used before the run began, as after a change, is used already; a paused run has none")
    void knowsSharesThatAreUsedAlready() {
        Run run = Run.started(within(4, "elapsed-hours", CENTRAL), at("2026-11-20T10:00Z"));
        Run later = run.seenAt(at("2026-11-20T13:00Z"));

        assertThat(later.shareUsedAt(50)).contains(at("2026-11-20T13:00Z"));
        assertThat(later.shareUsedAt(90)).contains(at("2026-11-20T13:36Z"));
        assertThat(run.pause(at("2026-11-20T11:00Z")).shareUsedAt(50)).isEmpty();
    }

    @Test
    @DisplayName("ALL-4 A run told from a later moment on is due, used and broken as before")
    void isTheSameSeenFromLater() {
        RandomTimes.check(2_000, random -> {
            Run run = Run.started(random.clock(), random.instant());
            Run later = run.seenAt(run.since().plus(random.time(12)));
            Instant event = later.since().plus(random.time(12));

            assertThat(later.due()).isEqualTo(run.due());
            assertThat(later.used(event)).isEqualTo(run.used(event));
            assertThat(later.brokenBy(event)).isEqualTo(run.brokenBy(event));
        });
    }
}
