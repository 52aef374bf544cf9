package io.casewright.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.policy.PolicyVersion;
import io.casewright.time.Allowance;
import io.casewright.time.PromiseClock;
import io.casewright.time.Run;
import io.casewright.time.ServiceHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ledger of a promise")
class LedgerTests {

    private static final ZoneId UTC = ZoneId.of("Etc/UTC");
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Clocks CLOCKS =
            (desk, stretch) -> new PromiseClock(stretch.allowance(), ServiceHours.roundTheClock(), stretch.zoneId());

    @Test
    @DisplayName("SN-4: a clock that stood still is due later by that time, and every stretch is kept with its cause")
    void keepsEveryStretch() {
        Promise promise = promise(terms(60));

        promise.pause(CLOCKS, after(20), Cause.CUSTOMER_ASKED);
        promise.pause(CLOCKS, after(25), Cause.CUSTOMER_ASKED);
        promise.resume(CLOCKS, after(50), Cause.CUSTOMER_REPLIED.by("Maren Vogt"));

        assertThat(promise.ledger())
                .extracting(Stretch::cause)
                .containsExactly("owed", "customer-asked", "customer-replied");
        assertThat(promise.ledger()).extracting(Stretch::running).containsExactly(true, false, true);
        assertThat(promise.stretch().causedBy()).isEqualTo("Maren Vogt");
        assertThat(promise.stretch().dueAt()).isEqualTo(after(90));
        assertThat(promise.stretch().usedMillis())
                .isEqualTo(Duration.ofMinutes(20).toMillis());
    }

    @Test
    @DisplayName("ALL-4: while the clock stands still nothing breaks, however long that is")
    void breaksNothingWhileItStandsStill() {
        Promise promise = promise(terms(60));
        promise.pause(CLOCKS, after(59), Cause.CUSTOMER_ASKED);

        assertThat(promise.outcome(after(9_000))).isEqualTo("open");
        promise.resume(CLOCKS, after(9_000), Cause.CUSTOMER_REPLIED);

        assertThat(promise.outcome(after(9_001))).isEqualTo("open");
        assertThat(promise.outcome(after(9_002))).isEqualTo("broken");
    }

    @Test
    @DisplayName("ALL-4: what happened before the last change is judged by the clock of that time")
    void judgesByTheStretchOfTheEvent() {
        Promise late = promise(terms(60));
        late.pause(CLOCKS, after(70), Cause.CUSTOMER_ASKED);
        late.settle(CLOCKS, after(65), "Talked to by Tara, who wrote it down later.");
        Promise early = promise(terms(60));
        early.change(terms(30), CLOCKS, on(terms(30)), after(20));
        early.settle(CLOCKS, after(10), "Talked to by Tara, who wrote it down later.");

        assertThat(late.outcome(after(80))).isEqualTo("broken");
        assertThat(early.outcome(after(80))).isEqualTo("kept");
    }

    @Test
    @DisplayName("ALL-5: a change is a stretch of its own, also where the earlier promise stands; it is told once")
    void keepsWhatAChangeDid() {
        Promise promise = promise(terms(60));

        promise.change(terms(90), CLOCKS, on(terms(90)), after(10));
        promise.change(terms(80), CLOCKS, on(terms(80)), after(20));
        promise.change(terms(40), CLOCKS, on(terms(40)), after(30));

        assertThat(promise.ledger())
                .extracting(Stretch::basis)
                .containsExactly(null, "earlier-promise-stands", "carried-over");
        assertThat(promise.ledger()).extracting(Stretch::dueAt).containsExactly(after(60), after(60), after(40));
    }

    @Test
    @DisplayName("SN-5: a clock begins anew with its whole allowance, and is never due later than before")
    void beginsAnewButNeverLater() {
        Promise sooner = promise(terms(480));
        sooner.beginAnew(terms(30), on(terms(30)), after(100), Cause.PHONED);
        Promise later = promise(terms(60));
        later.beginAnew(terms(30), on(terms(30)), after(45), Cause.PHONED);

        assertThat(sooner.stretch().dueAt()).isEqualTo(after(130));
        assertThat(sooner.stretch().cause()).isEqualTo("phoned");
        assertThat(later.stretch().dueAt()).isEqualTo(after(60));
        assertThat(later.ledger()).hasSize(1);
    }

    private static Instant after(long minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }

    private static Promise promise(Terms terms) {
        Owing owing = Owing.ofDesk(CaseNumber.of("ABC-1"), 1, PromiseKind.PROGRESS_UPDATE, TEN);
        return new Promise(owing, terms, Run.started(on(terms), TEN));
    }

    private static PromiseClock on(Terms terms) {
        return new PromiseClock(terms.allowance(), ServiceHours.roundTheClock(), terms.zone());
    }

    private static Terms terms(long minutes) {
        PolicyVersion policy = new PolicyVersion(DeskId.of("any-desk"), "any-deployment");
        return new Terms(true, "customer", policy, "always", Allowance.of(minutes, "elapsed-minutes", false), UTC);
    }
}
