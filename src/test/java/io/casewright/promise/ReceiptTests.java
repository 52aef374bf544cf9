package io.casewright.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.policy.PolicyVersion;
import io.casewright.promise.Receipt.Grounds;
import io.casewright.promise.Receipt.Line;
import io.casewright.time.Allowance;
import io.casewright.time.Holidays;
import io.casewright.time.MinuteByMinute;
import io.casewright.time.Opening;
import io.casewright.time.PromiseClock;
import io.casewright.time.RandomTimes;
import io.casewright.time.Run;
import io.casewright.time.ServiceHours;
import io.casewright.time.WeeklyWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A receipt")
class ReceiptTests {

    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

    @Test
    @DisplayName("ALL-4 ALL-5 The lines of any ledger follow each other without a gap, and their sum is the wall time")
    void addsUpToTheWallTime() {
        RandomTimes.check(3_000, random -> {
            RandomLedger ledger = new RandomLedger(random);
            Receipt receipt = ledger.receipt();

            Instant reached = ledger.owedAt;
            for (Line line : receipt.lines()) {
                assertThat(line.from()).isEqualTo(reached);
                assertThat(line.used()).isBetween(Duration.ZERO, line.length());
                reached = line.to();
            }
            assertThat(reached).isEqualTo(endOf(ledger));
            assertThat(receipt.wall()).isEqualTo(Duration.between(ledger.owedAt, reached));
            assertThat(receipt.used().plus(receipt.stoodStill()).plus(receipt.shut()))
                    .isEqualTo(receipt.wall());
            assertThat(receipt.shut()).isGreaterThanOrEqualTo(Duration.ZERO);
        });
    }

    private static Instant endOf(RandomLedger ledger) {
        PromiseView promise = PromiseView.of(ledger.promise, ledger.now);
        if (promise.settledAt() != null) {
            return promise.settledAt();
        }
        return promise.running() && promise.dueAt().isAfter(ledger.now) ? promise.dueAt() : ledger.now;
    }

    @Test
    @DisplayName("ALL-1 ALL-2 What a line counted is what the wall clocks of its windows say minute by minute")
    void countsWhatTheWallClockSays() {
        RandomTimes.check(150, random -> {
            RandomLedger ledger = new RandomLedger(random);
            for (Line line : ledger.receipt().lines()) {
                PromiseClock clock = ledger.clockOf(line);
                boolean inHours = line.allowance().unit().insideHours();
                long minutes = !line.running()
                        ? 0
                        : inHours
                                ? new MinuteByMinute(clock.hours()).open(line.from(), line.to())
                                : line.length().toMinutes();

                assertThat(line.used()).isEqualTo(Duration.ofMinutes(minutes));
                if (line.running() && inHours && line.more() == 0) {
                    assertThat(line.openings().stream().map(Opening::length).reduce(Duration.ZERO, Duration::plus))
                            .isEqualTo(line.used());
                }
            }
        });
    }

    @Test
    @DisplayName("ALL-12 A holiday on which windows stayed shut is a line of its own")
    void showsHolidays() {
        Holidays thanksgiving =
                day -> day.equals(LocalDate.of(2026, 11, 26)) ? Optional.of("Thanksgiving") : Optional.empty();
        ServiceHours hours =
                ServiceHours.of(List.of(WeeklyWindow.of("Mon-Fri", "08:00", "17:00", CENTRAL.getId(), thanksgiving)));
        Instant wednesday = Instant.parse("2026-11-25T20:00:00Z");
        Promise promise = promise(hours, Allowance.of(8, "service-hours", true), wednesday);

        Receipt receipt = Receipts.of(promise, List.of(), clocks(hours), wednesday);

        Line line = receipt.lines().get(0);
        assertThat(line.to()).isEqualTo("2026-11-27T19:00:00Z");
        assertThat(line.holidays())
                .extracting(skipped -> skipped.day() + " " + skipped.name())
                .containsExactly("2026-11-26 Thanksgiving");
        assertThat(line.openings())
                .hasSize(2)
                .allMatch(opening -> opening.zones().equals(Set.of(CENTRAL)));
        assertThat(receipt.used()).isEqualTo(Duration.ofHours(8));
        assertThat(receipt.shut()).isEqualTo(Duration.ofHours(39));
    }

    @Test
    @DisplayName("CH-4 ST-6 A customer's receipt names no rule, no colleague, and no fact the customer did not state")
    void keepsWhatIsInternalFromCustomers() {
        Instant start = Instant.parse("2026-11-18T15:00:00Z");
        ServiceHours hours = ServiceHours.roundTheClock();
        Promise promise = promise(hours, Allowance.of(2, "elapsed-hours", false), start);
        promise.pause(clocks(hours), start.plusSeconds(60), Cause.CUSTOMER_ASKED.by("Eve Engineer"));
        Receipt plain = Receipts.of(promise, List.of(), clocks(hours), start.plusSeconds(120));
        Grounds grounds = new Grounds(
                "firstResponse",
                3,
                List.of("Rule_1"),
                "ST-6: within 2 hours. Reading: elapsed.",
                Map.of("serviceState", "down", "contractState", "active"),
                start,
                "Grace Lindholm");
        Receipt inside = new Receipt(plain.promise(), grounds, plain.lines(), plain.used(), plain.stoodStill());

        Receipt theirs = inside.forCustomers(Set.of("serviceState", "topic"));

        assertThat(inside.lines()).extracting(Line::person).containsExactly(null, "Eve Engineer");
        assertThat(theirs.lines()).extracting(Line::person).containsOnlyNulls();
        assertThat(theirs.grounds())
                .isEqualTo(new Grounds("firstResponse", 3, List.of(), "", Map.of("serviceState", "down"), start, null));
        assertThat(theirs.wall()).isEqualTo(inside.wall());
    }

    private static Promise promise(ServiceHours hours, Allowance allowance, Instant since) {
        Terms terms = new Terms(
                true, "customer", new PolicyVersion(DeskId.of("any-desk"), "any"), "hours", allowance, CENTRAL);
        Owing owing = Owing.ofDesk(CaseNumber.of("ABC-1"), 1, PromiseKind.FIRST_RESPONSE, since);
        return new Promise(owing, terms, Run.started(new PromiseClock(allowance, hours, CENTRAL), since));
    }

    private static Clocks clocks(ServiceHours hours) {
        return (desk, stretch) -> new PromiseClock(stretch.allowance(), hours, stretch.zoneId());
    }
}
