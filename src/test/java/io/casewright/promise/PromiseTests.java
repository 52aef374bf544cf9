package io.casewright.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.policy.PolicyVersion;
import io.casewright.time.Allowance;
import io.casewright.time.Holidays;
import io.casewright.time.PromiseClock;
import io.casewright.time.Run;
import io.casewright.time.ServiceHours;
import io.casewright.time.WeeklyWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A promise")
class PromiseTests {

    private static final ZoneId UTC = ZoneId.of("Etc/UTC");
    private static final Instant FRIDAY_20_00 = Instant.parse("2026-11-20T20:00:00Z");
    private static final ServiceHours WEEKDAYS =
            ServiceHours.of(List.of(WeeklyWindow.of("Mon-Fri", "00:00", "24:00", "Etc/UTC", Holidays.NONE)));

    private static final Clocks CLOCKS =
            (desk, stretch) -> new PromiseClock(stretch.allowance(), WEEKDAYS, stretch.zoneId());

    @Test
    @DisplayName("ALL-4: within 2 hours is kept at the last moment and broken after it")
    void isKeptAtTheLastMoment() {
        Terms terms = terms(true, "elapsed-hours", 2, false);

        assertThat(settled(terms, Duration.ofHours(2)).state()).isEqualTo("kept");
        assertThat(settled(terms, Duration.ofHours(2).plusMillis(1)).state()).isEqualTo("broken");
    }

    @Test
    @DisplayName("ALL-4 SN-3: less than 30 minutes is broken at 30:00.000")
    void isBrokenAtTheLimitWhereLessIsPromised() {
        Terms terms = terms(true, "elapsed-minutes", 30, true);

        assertThat(settled(terms, Duration.ofMinutes(30).minusMillis(1)).state())
                .isEqualTo("kept");
        assertThat(settled(terms, Duration.ofMinutes(30)).state()).isEqualTo("broken");
    }

    @Test
    @DisplayName("ALL-4: an answer while the clock stands still after a window's end is kept; shown due is the end")
    void isKeptWhileTheClockStandsStill() {
        Terms terms = terms(true, "service-hours", 4, false);

        PromiseView view = settled(terms, Duration.ofHours(40));

        assertThat(view.dueAt()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(view.state()).isEqualTo("kept");
    }

    @Test
    @DisplayName("ALL-4: an open promise is broken by silence, whether or not a timer has looked")
    void isBrokenBySilence() {
        Promise promise = promise(terms(true, "elapsed-hours", 2, false));

        assertThat(PromiseView.of(promise, FRIDAY_20_00.plus(Duration.ofHours(2)))
                        .state())
                .isEqualTo("open");
        assertThat(PromiseView.of(promise, FRIDAY_20_00.plus(Duration.ofHours(3)))
                        .state())
                .isEqualTo("broken");
    }

    @Test
    @DisplayName("CT-3 ST-6: an aim is met or missed, never kept or broken")
    void isMetOrMissedIfItIsAnAim() {
        Terms aim = terms(false, "elapsed-hours", 12, false);

        assertThat(settled(aim, Duration.ofHours(12)).state()).isEqualTo("met");
        assertThat(settled(aim, Duration.ofHours(13)).state()).isEqualTo("missed");
        assertThat(PromiseView.of(promise(aim), FRIDAY_20_00.plus(Duration.ofDays(9)))
                        .state())
                .isEqualTo("missed");
    }

    @Test
    @DisplayName("ALL-5 CH-3: standard to critical on Saturday noon carries the four hours used over: due Sunday 08:00")
    void carriesTheTimeUsedOver() {
        Terms before = terms(true, "service-hours", 24, false);
        Terms after = terms(true, "elapsed-hours", 24, false);
        Promise promise = promise(before);

        promise.change(after, CLOCKS, on(after), Instant.parse("2026-11-21T12:00:00Z"));

        PromiseView view = PromiseView.of(promise, Instant.parse("2026-11-21T12:00:00Z"));
        assertThat(view.dueAt()).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(view.basis()).isEqualTo("carried-over");
    }

    @Test
    @DisplayName("ALL-5: a change to more time leaves the earlier promise standing")
    void isNeverDueLaterThanBefore() {
        Terms before = terms(true, "elapsed-hours", 2, false);
        Terms after = terms(true, "elapsed-hours", 24, false);
        Promise promise = promise(before);

        promise.change(after, CLOCKS, on(after), FRIDAY_20_00.plus(Duration.ofHours(1)));

        assertThat(PromiseView.of(promise, FRIDAY_20_00).dueAt()).isEqualTo(FRIDAY_20_00.plus(Duration.ofHours(2)));
        assertThat(promise.terms()).isEqualTo(before);
    }

    @Test
    @DisplayName("ALL-6: what is still open when a cycle ends is void, unless it was broken by then")
    void isVoidWhenTheCycleEnds() {
        Terms terms = terms(true, "elapsed-hours", 2, false);
        Promise early = promise(terms);
        Promise late = promise(terms);

        early.drop(CLOCKS, FRIDAY_20_00.plus(Duration.ofHours(1)), "The case ended.");
        late.drop(CLOCKS, FRIDAY_20_00.plus(Duration.ofHours(3)), "The case ended.");

        assertThat(PromiseView.of(early, FRIDAY_20_00).state()).isEqualTo("void");
        assertThat(PromiseView.of(late, FRIDAY_20_00).state()).isEqualTo("broken");
    }

    private static PromiseView settled(Terms terms, Duration after) {
        Promise promise = promise(terms);
        promise.settle(CLOCKS, FRIDAY_20_00.plus(after), "Answered.");
        return PromiseView.of(promise, FRIDAY_20_00.plus(after));
    }

    private static Promise promise(Terms terms) {
        Owing owing = Owing.ofDesk(CaseNumber.of("ABC-1"), 1, PromiseKind.FIRST_RESPONSE, FRIDAY_20_00);
        return new Promise(owing, terms, Run.started(on(terms), FRIDAY_20_00));
    }

    private static PromiseClock on(Terms terms) {
        return new PromiseClock(terms.allowance(), WEEKDAYS, terms.zone());
    }

    private static Terms terms(boolean binding, String unit, long amount, boolean strict) {
        PolicyVersion policy = new PolicyVersion(DeskId.of("any-desk"), "any-deployment");
        return new Terms(binding, "customer", policy, "weekdays", Allowance.of(amount, unit, strict), UTC);
    }
}
