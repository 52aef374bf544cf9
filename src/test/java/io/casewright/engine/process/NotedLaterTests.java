package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.Forecasts;
import io.casewright.cases.UrgentCallView;
import io.casewright.cases.WhoCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.WatchesOfCase;
import io.casewright.engine.process.UrgentCallScenario.Urgent;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.casewright.promise.Receipt;
import io.casewright.promise.Receipts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call that was made in time and written down when everybody had been told that it was not. */
@DisplayName("What is noted later")
class NotedLaterTests extends ProductTests {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    @Autowired
    CaseScenario scenario;

    @Autowired
    UrgentCallScenario calls;

    @Autowired
    EscalateScenario ladder;

    @Autowired
    WatchesOfCase watching;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CallScenario conversations;

    @Autowired
    Promises promises;

    @Autowired
    Receipts receipts;

    @Autowired
    Forecasts forecasts;

    @Test
    @DisplayName("ALL-4 SN-10: it keeps what was broken; receipt, forecast, alerts and tasks agree from then on")
    void keepsWhatWasBroken() {
        List<Urgent> proven = new ArrayList<>();
        for (Urgent urgent : UrgentCallScenario.urgent().toList()) {
            clock.moveTo(START);
            ladder.staffOf(urgent.desk());
            CaseNumber number = calls.submitted(urgent);
            calls.phones(urgent, String.valueOf(calls.call(number).pin()), null);
            UrgentCallView wanted = calls.call(number);
            if (wanted != null && wanted.who() == WhoCalls.ENGINEER) {
                proven.add(urgent);
                keepsWhatWasBroken(number, urgent.desk());
            }
        }
        assertThat(proven).as("cases on which we have to call back").isNotEmpty();
    }

    private void keepsWhatWasBroken(CaseNumber number, Desk desk) {
        Instant due = calls.firstResponse(number).dueAt();
        Instant called = due.minus(Duration.ofMinutes(10));
        watching.begin(number);
        while (calls.firstResponse(number).state().equals("open")
                || ladder.about(number, id(number)).isEmpty()) {
            ladder.fire(number);
        }
        clock.moveBy(Duration.ofMinutes(30));
        assertThat(calls.firstResponse(number).state()).isEqualTo("broken");
        assertThat(receipt(number).wall()).isEqualTo(Duration.between(START, clock.instant()));

        calls.reports(number, Map.of("contactOutcome", "connected", "contactAt", WRITTEN.format(called)));

        PromiseView kept = calls.firstResponse(number);
        assertThat(kept.state()).isEqualTo("kept");
        assertThat(kept.settledAt()).isEqualTo(called);
        Receipt receipt = receipt(number);
        assertThat(receipt.wall()).isEqualTo(Duration.between(START, called));
        assertThat(receipt.lines()).last().extracting(Receipt.Line::to).isEqualTo(called);
        assertThat(receipt.shut()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(forecasts.of(number, UrgentCallScenario.staff(desk)))
                .noneMatch(ahead ->
                        ahead.about() != null && id(number).equals(ahead.about().id()));
        assertThat(ladder.about(number, id(number))).as("tasks about it").isEmpty();
        long told = alertsAbout(number);
        while (!ladder.alerts(number).isEmpty()) {
            ladder.fire(number);
        }
        assertThat(alertsAbout(number))
                .as("nobody is alerted about it any more")
                .isEqualTo(told);
        assertThat(calls.firstResponse(number)).isEqualTo(kept);
    }

    /** The next update runs from the last public word; a call that began before is no update since then. */
    @Test
    @DisplayName("SN-4 ALL-4: a call from before the last update keeps nothing that was owed only from then on")
    void keepsNothingThatWasOwedLater() {
        List<Desk> proven = new ArrayList<>();
        for (Desk desk : CallDesks.atOnce().toList()) {
            clock.moveTo(START);
            CaseNumber number = conversations.suggested(fixtures.customer(desk, CallDesks.withoutBooking()));
            clock.moveBy(Duration.ofHours(1));
            scenario.engineerDecides(number, CallScenario.direct());
            Instant updated = clock.instant();
            clock.moveBy(Duration.ofMinutes(11));

            scenario.engineerDecides(number, CallScenario.outcome("held", Map.of("callMinutes", "25")));

            List<PromiseView> owedSince = updatesOwedAt(number, updated);
            assertThat(owedSince)
                    .extracting(PromiseView::settledAt)
                    .as("kept by what the customer reads of the call")
                    .allMatch(clock.instant()::equals);
            assertThat(receipts.of(number))
                    .allSatisfy(receipt -> assertThat(receipt.wall()).isGreaterThanOrEqualTo(Duration.ZERO));
            if (!owedSince.isEmpty()) {
                proven.add(desk);
            }
        }
        assertThat(proven).as("desks that owe updates and call at once").isNotEmpty();
    }

    private List<PromiseView> updatesOwedAt(CaseNumber number, Instant at) {
        return promises.of(number).stream()
                .filter(promise -> promise.isA(PromiseKind.PROGRESS_UPDATE)
                        && promise.owedAt().equals(at))
                .toList();
    }

    private UUID id(CaseNumber number) {
        return calls.firstResponse(number).id();
    }

    private long alertsAbout(CaseNumber number) {
        return scenario.subjects(number).stream()
                .filter(subject -> subject.contains("first answer"))
                .count();
    }

    private Receipt receipt(CaseNumber number) {
        return receipts.of(number).stream()
                .filter(one -> one.promise().id().equals(id(number)))
                .findFirst()
                .orElseThrow();
    }
}
