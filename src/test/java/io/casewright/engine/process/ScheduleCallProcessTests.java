package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CallState;
import io.casewright.cases.CaseCalls;
import io.casewright.cases.CaseState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls, on every desk as its policy offers them: decided, booked or at once, held, moved, missed, or none at all. */
@DisplayName("Schedule call")
@PassesEveryFlow(of = "schedule-call")
class ScheduleCallProcessTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    CallScenario calls;

    @Autowired
    CaseCalls caseCalls;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#notOffering")
    @DisplayName("CH-13 CT-1: where the policy offers no call an engineer is told why, and goes on with the case")
    void saysThatNoneIsOffered(Desk desk) {
        CaseNumber number = calls.suggested(fixtures.customer(desk, CallDesks.offers(false)));

        assertThat(scenario.passed(number, "schedule-call"))
                .containsSubsequence("Task_DecideCallTerms", "Task_RefuseCall", "Task_TellDecision", "EndEvent_NoCall")
                .doesNotContain("Task_DecideCall");
        assertThat(scenario.taskOf(number).getName()).startsWith("Handle case");
        assertThat(scenario.mails(number)).doesNotContain("call-decided");
        assertThat(caseCalls.latest(number)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#offering")
    @DisplayName("CH-14: the engineer decides that no call is necessary, and the customer reads why")
    void goesOnWithoutACall(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, CallDesks.offers(true));
        CaseNumber number = calls.suggested(customer);

        scenario.engineerDecides(number, Map.of("callDecision", "not-necessary", "callReason", "The log says it all."));

        assertThat(scenario.passed(number, "schedule-call")).endsWith("EndEvent_NoCall");
        assertThat(scenario.taskOf(number).getName()).startsWith("Handle case");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#booking")
    @DisplayName("CH-15: a booking link goes out with purpose, agenda and preparation; pending until a time is booked")
    void waitsForABookingAndThenHoldsTheCall(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, CallDesks.offers(true));
        CaseNumber number = calls.invited(customer);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
        assertThat(scenario.mail(number, "call-decided").body())
                .contains(CallScenario.PURPOSE, "Portal settings", "Have a browser open.", desk.bookingLink());
        Instant slot = calls.booked(number, customer);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
        Task hold = scenario.taskOf(number);
        assertThat(hold.getName()).startsWith("Hold call for");
        assertThat(hold.getDueDate().toInstant()).isEqualTo(slot);
        assertThat(scenario.caseOf(number).nextDueAt())
                .as("the first response was given")
                .isNull();
        clock.moveTo(slot.plus(Duration.ofMinutes(25)));
        scenario.engineerDecides(number, CallScenario.outcome("held", Map.of("callMinutes", 20)));

        assertThat(scenario.passed(number, "schedule-call"))
                .containsSubsequence(
                        "Task_DecideCall",
                        "BoundaryEvent_SlotBooked",
                        "Task_ExpectCall",
                        "Task_HoldCall",
                        "Task_TellOutcome",
                        "EndEvent_CallSettled")
                .doesNotContain("EndEvent_ClosedSilent");
        assertThat(calls.call(number).beganAt()).isEqualTo(slot);
        assertThat(calls.call(number).state()).isEqualTo(CallState.HELD);
        assertThat(scenario.taskOf(number).getName()).startsWith("Handle case");
        assertThat(scenario.mails(number)).contains("case-updated");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#booking")
    @DisplayName("CH-15: an answer instead of a booking goes to the engineer, who can record the time it names")
    void decidesAgainWhenTheCustomerWrites(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, CallDesks.offers(true));
        CaseNumber number = calls.invited(customer);

        scenario.customerReplies(number, customer);
        assertThat(scenario.taskOf(number).getName()).startsWith("Decide on a call");
        scenario.engineerDecides(
                number,
                Map.of("callDecision", "arrange", "callWay", "booking", "callAt", "2026-11-25 14:30 Europe/Berlin"));

        assertThat(scenario.passed(number, "schedule-call")).contains("Gateway_CustomerAnswered");
        assertThat(scenario.taskOf(number).getDueDate()).isEqualTo(Instant.parse("2026-11-25T13:30:00Z"));
        assertThat(calls.call(number).purpose()).as("it stands").isEqualTo(CallScenario.PURPOSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#booking")
    @DisplayName("CH-15 CH-18: nobody books, so silence closes the case and the call with it")
    void closesInSilence(Desk desk) {
        CaseNumber number = calls.invited(fixtures.customer(desk, CallDesks.offers(true)));

        scenario.timePassesToTimer(number);
        scenario.timePassesToTimer(number);

        assertThat(scenario.passed(number, "schedule-call")).endsWith("EndEvent_ClosedSilent");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(calls.call(number).state()).isEqualTo(CallState.DROPPED);
        assertThat(scenario.running(number)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#atOnce")
    @DisplayName("CH-15 ST-1: a direct link where the policy allows it; the call is held at once and solves the case")
    void holdsACallAtOnce(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, CallDesks.withoutBooking());
        CaseNumber number = calls.suggested(customer);

        scenario.engineerDecides(number, CallScenario.direct());
        assertThat(scenario.mail(number, "call-decided").body()).contains("https://meet.example/room-1");
        assertThat(scenario.taskOf(number).getDueDate()).isEqualTo(START);
        clock.moveBy(Duration.ofMinutes(30));
        scenario.engineerDecides(number, CallScenario.outcome("solved", Map.of("callMinutes", 30)));

        assertThat(scenario.passed(number, "schedule-call"))
                .endsWith("EndEvent_CallSettled")
                .doesNotContain("Activity_AwaitCustomer");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        assertThat(calls.call(number).minutes()).isEqualTo(30);
        assertThat(calls.call(number).beganAt()).isEqualTo(START);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#atOnce")
    @DisplayName("CH-15: what is moved is decided anew, and one to which nobody came leaves the case with us")
    void movesAndMissesACall(Desk desk) {
        CaseNumber number = calls.suggested(fixtures.customer(desk, CallDesks.withoutBooking()));
        scenario.engineerDecides(number, CallScenario.direct());

        scenario.engineerDecides(number, CallScenario.outcome("moved", Map.of()));
        assertThat(scenario.taskOf(number).getName()).startsWith("Decide on a call");
        scenario.engineerDecides(number, CallScenario.direct());
        scenario.engineerDecides(number, CallScenario.outcome("missed", Map.of()));

        assertThat(scenario.taskOf(number).getName()).startsWith("Handle case");
        assertThat(calls.call(number).state()).isEqualTo(CallState.MISSED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#offering")
    @DisplayName(
            "CH-14: is there enough information? The customer is asked, and the engineer decides when they answered")
    void asksForMoreInformationFirst(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, CallDesks.offers(true));
        CaseNumber number = calls.suggested(customer);

        scenario.engineerDecides(number, Map.of("callDecision", "more-information", "callReason", "Which page is it?"));
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
        assertThat(scenario.mails(number)).contains("call-decided");
        scenario.customerReplies(number, customer);

        assertThat(scenario.taskOf(number).getName()).startsWith("Decide on a call");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
    }
}
