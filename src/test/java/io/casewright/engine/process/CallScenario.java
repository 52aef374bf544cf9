package io.casewright.engine.process;

import io.casewright.DeskCustomer;
import io.casewright.cases.Author;
import io.casewright.cases.CallView;
import io.casewright.cases.CaseCalls;
import io.casewright.cases.Channel;
import io.casewright.desk.CaseNumber;
import io.casewright.time.MovableClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What customers and engineers do about calls, in their words. */
@Component
class CallScenario {

    static final String PURPOSE = "See the error together.";

    private final CaseScenario scenario;
    private final CaseCalls calls;
    private final MovableClock clock;

    CallScenario(CaseScenario scenario, CaseCalls calls, MovableClock clock) {
        this.scenario = scenario;
        this.calls = calls;
        this.clock = clock;
    }

    CaseNumber suggested(DeskCustomer customer) {
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "call"));
        return number;
    }

    CaseNumber invited(DeskCustomer customer) {
        CaseNumber number = suggested(customer);
        scenario.engineerDecides(
                number,
                Map.of(
                        "callDecision", "arrange",
                        "callWay", "booking",
                        "callPurpose", PURPOSE,
                        "callAgenda", "Portal settings",
                        "callPreparation", "Have a browser open."));
        return number;
    }

    static Map<String, Object> direct() {
        return Map.of(
                "callDecision", "arrange",
                "callWay", "direct",
                "callPurpose", PURPOSE,
                "callLink", "https://meet.example/room-1");
    }

    static Map<String, Object> outcome(String outcome, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(more);
        form.put("callOutcome", outcome);
        form.put("callReport", "We looked at it together.");
        return form;
    }

    /** Two days from now, at a full hour of the customer's. */
    Instant booked(CaseNumber number, DeskCustomer customer) {
        LocalDateTime local = LocalDateTime.ofInstant(
                        clock.instant(), customer.person().zone())
                .plusDays(2)
                .truncatedTo(ChronoUnit.HOURS);
        calls.book(
                number,
                CaseScenario.viewer(customer),
                Author.customer(customer.person()),
                local.toLocalDate().toString(),
                local.toLocalTime().toString(),
                null);
        return local.atZone(customer.person().zone()).toInstant();
    }

    void request(CaseNumber number, DeskCustomer customer) {
        calls.request(
                number, CaseScenario.viewer(customer), Author.customer(customer.person()), Channel.PORTAL, PURPOSE);
    }

    CallView call(CaseNumber number) {
        return calls.latest(number).orElseThrow();
    }
}
