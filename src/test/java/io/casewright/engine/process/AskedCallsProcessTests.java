package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CallState;
import io.casewright.cases.CaseCalls;
import io.casewright.cases.CaseState;
import io.casewright.cases.Waiting;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls that customers ask for, and what else happens to a case while one is under way. */
@DisplayName("Calls asked for")
class AskedCallsProcessTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    CallScenario calls;

    @Autowired
    CaseCalls caseCalls;

    @Autowired
    Promises promises;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#offering")
    @DisplayName("CH-14: an engineer can hand it back without a decision, and nobody is told anything")
    void isHandedBack(Desk desk) {
        CaseNumber number = calls.suggested(fixtures.customer(desk, CallDesks.offers(true)));
        int told = scenario.mails(number).size();

        scenario.engineerDecides(number, Map.of("callDecision", "hand-back"));

        assertThat(scenario.taskOf(number).getName()).startsWith("Handle case");
        assertThat(scenario.mails(number)).hasSize(told);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#booking")
    @DisplayName("CH-15 ALL-7: a booking at the moment of closing wins over it, and one after it is refused")
    void booksBeforeItCloses(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, CallDesks.offers(true));
        CaseNumber late = calls.invited(customer);
        CaseNumber intime = calls.invited(customer);
        scenario.timePassesToTimer(intime);
        scenario.timePassesToTimer(late);
        clock.moveTo(scenario.caseOf(intime).waiting().map(Waiting::closesAt).orElseThrow());

        calls.booked(intime, customer);
        scenario.timePassesToTimer(late);

        assertThat(scenario.taskOf(intime).getName()).startsWith("Hold call");
        assertThat(scenario.jobsOf(intime)).as("nothing closes it any more").isZero();
        assertThatExceptionOfType(WrongState.class)
                .isThrownBy(() -> calls.booked(late, customer))
                .withMessageContaining("closed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#booking")
    @DisplayName("CH-16: the customer resolves the case while a time is to be booked")
    void endsWhenTheCustomerResolves(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, CallDesks.offers(true));
        CaseNumber number = calls.invited(customer);

        scenario.customerResolves(number, customer);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        assertThat(calls.call(number).state()).isEqualTo(CallState.DROPPED);
        assertThat(scenario.jobsOf(number)).isZero();
        assertThat(scenario.passed(number, "schedule-call")).doesNotContain("EndEvent_ClosedSilent", "Task_HoldCall");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#askable")
    @DisplayName(
            "CH-14: a customer asks for a call; a pending case comes back, and whatever else is done, it is decided")
    void decidesWhatACustomerAsksFor(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, CallDesks.askable(true));
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerAsks(number);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);

        calls.request(number, customer);
        assertThat(scenario.taskOf(number).getName()).startsWith("Handle case");
        assertThatExceptionOfType(WrongState.class).isThrownBy(() -> calls.request(number, customer));
        scenario.engineerAsks(number);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(scenario.taskOf(number).getName()).startsWith("Decide on a call");
        scenario.engineerDecides(number, Map.of("callDecision", "hand-back"));
        scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", "We look at it."));
        assertThat(scenario.taskOf(number).getName())
                .as("it is still undecided")
                .startsWith("Decide on a call");
        scenario.engineerDecides(number, Map.of("callDecision", "not-necessary", "callReason", "It is fixed."));
        assertThat(calls.call(number).state()).isEqualTo(CallState.DECLINED);
        scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", "We look at it."));
        assertThat(scenario.taskOf(number).getName()).startsWith("Handle case");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#notAskable")
    @DisplayName("CH-13 CS-9: who may not ask for a call is told so, and nothing is made of it")
    void refusesARequestWithTheReason(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, CallDesks.askable(false));
        CaseNumber number = scenario.submitted(customer);

        assertThatExceptionOfType(WrongState.class).isThrownBy(() -> calls.request(number, customer));

        assertThat(caseCalls.latest(number)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.engine.process.CallDesks#atOnce")
    @DisplayName("CH-15: an invitation that an engineer wrote is a first response")
    void keepsTheFirstResponseByAnInvitation(Desk desk) {
        CaseNumber number = calls.suggested(fixtures.customer(desk, CallDesks.withoutBooking()));
        List<PromiseView> before = promises.of(number);
        assertThat(before).allMatch(promise -> promise.settledAt() == null);

        scenario.engineerDecides(number, CallScenario.direct());

        assertThat(promises.of(number))
                .filteredOn(promise -> promise.isA(PromiseKind.FIRST_RESPONSE))
                .isNotEmpty()
                .allMatch(promise -> START.equals(promise.settledAt()));
    }
}
