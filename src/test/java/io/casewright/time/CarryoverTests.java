package io.casewright.time;

import static io.casewright.time.Carryover.Basis.ALREADY_BROKEN;
import static io.casewright.time.Carryover.Basis.CARRIED_OVER;
import static io.casewright.time.Carryover.Basis.EARLIER_PROMISE_STANDS;
import static io.casewright.time.Carryover.Basis.FULL_ALLOWANCE;
import static io.casewright.time.Wall.UTC;
import static io.casewright.time.Wall.WEEKDAYS_UTC;
import static io.casewright.time.Wall.at;
import static io.casewright.time.Wall.hours;
import static io.casewright.time.Wall.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CarryoverTests {

    @Test
    @DisplayName("ALL-5 However often the clock changes, it is never due later, and no change breaks the promise")
    void isNeverDueLaterAndNeverBrokenByTheChange() {
        Set<Carryover.Basis> seen = EnumSet.noneOf(Carryover.Basis.class);
        RandomTimes.check(3_000, random -> {
            Run run = Run.started(random.clock(), random.instant());
            for (int changes = 3; changes > 0; changes--) {
                Instant at = run.since().plus(random.time(2));

                Carryover carryover = run.change(random.clock(), at);

                assertThat(carryover.run().due().orElseThrow())
                        .isBeforeOrEqualTo(run.due().orElseThrow());
                assertThat(carryover.run().brokenBy(at)).isEqualTo(run.brokenBy(at));
                assertThat(carryover.basis() == ALREADY_BROKEN).isEqualTo(run.brokenBy(at));
                assertThat(carryover.run().running()).isTrue();
                seen.add(carryover.basis());
                run = carryover.run();
            }
        });
        assertThat(seen).containsExactlyInAnyOrder(Carryover.Basis.values());
    }

    @Test
    @DisplayName("ALL-5 Carried over, the new clock has what the old one left: allowance minus time used")
    void leavesTheNewAllowanceMinusTheTimeUsed() {
        RandomTimes.check(3_000, random -> {
            PromiseClock clock = random.clock();
            Run before = Run.started(random.clock(), random.instant());
            Instant at = before.since().plus(random.time(2));

            Carryover carryover = before.change(clock, at);

            Run run = carryover.run();
            Instant due = run.due().orElseThrow();
            Duration allowance = clock.allowance().time();
            switch (carryover.basis()) {
                case CARRIED_OVER -> {
                    assertThat(run.used(at)).isEqualTo(before.used(at));
                    assertThat(due).isAfter(at);
                    if (!allowance.isZero()) {
                        assertThat(clock.used(at, due)).isEqualTo(allowance.minus(before.used(at)));
                    }
                }
                case FULL_ALLOWANCE -> {
                    assertThat(due).isEqualTo(clock.due(at));
                    if (!allowance.isZero()) {
                        assertThat(before.used(at)).isGreaterThanOrEqualTo(allowance);
                    }
                }
                default -> assertThat(run).isEqualTo(before);
            }
        });
    }

    @Test
    @DisplayName("ALL-5 Changing to the same clock changes nothing")
    void isUnchangedByTheSameClock() {
        RandomTimes.check(3_000, random -> {
            Run before = Run.started(random.clock(), random.instant());
            Instant at = before.since().plus(random.time(3));

            Run after = before.change(before.clock(), at).run();

            Instant event = at.plus(random.time(9));
            assertThat(after.due()).isEqualTo(before.due());
            assertThat(after.used(event)).isEqualTo(before.used(event));
            assertThat(after.brokenBy(event)).isEqualTo(before.brokenBy(event));
        });
    }

    @Test
    @DisplayName("ALL-5 A paused clock can be changed, stays paused, and is not due later if it resumes at once")
    void staysPaused() {
        RandomTimes.check(3_000, random -> {
            Run run = Run.started(random.clock(), random.instant());
            Run paused = run.pause(run.since().plus(random.time(2)));
            Instant at = paused.since().plus(random.time(5));

            Run changed = paused.change(random.clock(), at).run();

            assertThat(changed.running()).isFalse();
            assertThat(changed.brokenBy(at)).isEqualTo(paused.brokenBy(at));
            assertThat(changed.resume(at).due().orElseThrow())
                    .isBeforeOrEqualTo(paused.resume(at).due().orElseThrow());
        });
    }

    @Test
    @DisplayName("ALL-5 CH-3 24 h on 24/5 from Friday 20:00, round the clock from Saturday 12:00: due Sunday 08:00")
    void carriesFourHoursUsedOnFridayIntoTheWeekend() {
        Run friday = Run.started(within(24, "service-hours", WEEKDAYS_UTC, UTC), at("2026-11-20T20:00:00Z"));

        Carryover saturday = friday.change(within(24, "service-hours", UTC), at("2026-11-21T12:00:00Z"));

        assertThat(friday.due()).contains(at("2026-11-23T20:00:00Z"));
        assertThat(saturday.basis()).isEqualTo(CARRIED_OVER);
        assertThat(saturday.run().due()).contains(at("2026-11-22T08:00:00Z"));
    }

    @Test
    @DisplayName(
            "ALL-5 48 h with 30 h used, changed to 24 h: the full 24 h from the change do not fit, the old due time stands")
    void keepsTheEarlierPromiseWhereTheFullAllowanceIsLater() {
        Run run = Run.started(within(48, "elapsed-hours", UTC), at("2026-11-16T00:00:00Z"));

        Carryover late = run.change(within(24, "elapsed-hours", UTC), at("2026-11-17T06:00:00Z"));
        Carryover past = run.change(within(4, "elapsed-hours", UTC), at("2026-11-17T06:00:00Z"));

        assertThat(late.basis()).isEqualTo(EARLIER_PROMISE_STANDS);
        assertThat(late.run().due()).contains(at("2026-11-18T00:00:00Z"));
        assertThat(past.basis()).isEqualTo(FULL_ALLOWANCE);
        assertThat(past.run().due()).contains(at("2026-11-17T10:00:00Z"));
    }

    @Test
    @DisplayName("ALL-5 An allowance used up at the end of a window stays kept until the old clock would run on")
    void keepsTheStandStillOfTheEarlierPromise() {
        Run run = Run.started(within(24, "service-hours", WEEKDAYS_UTC, UTC), at("2026-11-20T00:00:00Z"));

        Carryover saturday = run.change(within(24, "service-hours", UTC), at("2026-11-21T12:00:00Z"));

        assertThat(saturday.basis()).isEqualTo(EARLIER_PROMISE_STANDS);
        assertThat(saturday.run().due()).contains(at("2026-11-21T00:00:00Z"));
        assertThat(saturday.run().brokenBy(at("2026-11-22T23:00:00Z"))).isFalse();
        assertThat(saturday.run().brokenBy(at("2026-11-23T00:00:01Z"))).isTrue();
    }

    @Test
    @DisplayName(
            "ALL-5 Units change: 3 business days, of which 4 open hours are used, become 8 service hours with 4 left")
    void carriesTimeOverToAnotherUnit() {
        ServiceHours office = hours("Mon-Fri", "08:00", "17:00", UTC);
        Run run = Run.started(within(3, "business-days", office, UTC), at("2026-11-16T15:00:00Z"));

        Run hours = run.change(within(8, "service-hours", office, UTC), at("2026-11-17T10:00:00Z"))
                .run();
        Run days = hours.change(within(1, "business-days", office, UTC), at("2026-11-17T11:00:00Z"))
                .run();

        assertThat(hours.due()).contains(at("2026-11-17T14:00:00Z"));
        assertThat(days).isEqualTo(hours);
    }
}
