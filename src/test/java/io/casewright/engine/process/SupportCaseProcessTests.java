package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.Author;
import io.casewright.cases.CaseState;
import io.casewright.cases.Parking;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.mail.OutgoingMail;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a case can go, on every desk: one test for each end and each thing that can happen on the way. */
@DisplayName("Support case")
@PassesEveryFlow(of = {"support-case", "handle-case", "assess-case"})
class SupportCaseProcessTests extends ProductTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";

    /** Remedies that sales can bring about. */
    private static final List<String> SOLD = List.of("reinstate", "renew", "buy");

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    UrgentCallScenario phones;

    @Autowired
    Promises promises;

    @Autowired
    Parking parking;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-16: an engineer resolves the case, and the customer is told")
    void isResolvedByAnEngineer(Desk desk) {
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));

        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "Install the update."));
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        scenario.nothingIsLearned(number);

        assertThat(scenario.passed(number, "handle-case"))
                .containsSubsequence(
                        "StartEvent_CaseCovered",
                        "Activity_AssessCase",
                        "Task_DecideQueueRank",
                        "Task_HandleCase",
                        "Task_TakeOverDecision",
                        "EndEvent_CaseResolved")
                .doesNotContain("Activity_AwaitCustomer");
        assertThat(scenario.passed(number, "support-case"))
                .containsSubsequence("StartEvent_CaseSubmitted", "Task_DecideEntitlement", "Activity_HandleCase")
                .doesNotContain("Activity_Remedy");
        assertThat(scenario.passed(number, "assess-case"))
                .startsWith("StartEvent_AssessmentNeeded", "Task_DecideScope", "Task_DecidePriority")
                .containsSubsequence("Task_DecideFirstResponse", "Task_PromiseFirstResponse")
                .endsWith("Task_TellPromise", "EndEvent_CaseAssessed");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scenario.running(number)).isFalse();
        assertThat(scenario.mails(number)).contains("case-received", "case-updated");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-4 CH-4: a person's public answer keeps the first response, and the case stays with us")
    void isAnsweredAndKept(Desk desk) {
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));
        clock.moveBy(Duration.ofMinutes(20));

        scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", "We are looking into it."));

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(scenario.taskOf(number)).isNotNull();
        assertThat(promises.of(number))
                .isNotEmpty()
                .extracting(PromiseView::state)
                .containsAnyOf("kept", "met");
        assertThat(promises.of(number))
                .filteredOn(promise -> promise.isA(PromiseKind.FIRST_RESPONSE))
                .extracting(PromiseView::state)
                .doesNotContain("open");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-7 CH-18: the customer is asked; an answer brings the case back to us, silence closes it")
    void isAnsweredOrClosedBySilence(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);

        scenario.engineerAsks(number);
        scenario.customerReplies(number, customer);
        assertThat(scenario.passed(number, "handle-case")).endsWith("Task_DecideQueueRank");

        scenario.engineerAsks(number);
        scenario.timePassesToTimer(number);
        scenario.timePassesToTimer(number);
        assertThat(scenario.passed(number, "support-case"))
                .endsWith("EndEvent_CaseClosedSilent")
                .doesNotContain("Activity_ShareKnowledge");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-9: a case is declined with a reason that the customer reads")
    void isRefusedWithAReason(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);

        scenario.engineerDecides(number, Map.of("outcome", "refuse", "reason", "It is your own network."));

        assertThat(scenario.passed(number, "support-case"))
                .endsWith("EndEvent_CaseRefused")
                .doesNotContain("Activity_ShareKnowledge");
        assertThat(scenario.bodies(number, customer)).contains("It is your own network.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-16: the customer resolves the case while an engineer has it")
    void isResolvedByTheCustomer(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);

        scenario.customerResolves(number, customer);
        scenario.nothingIsLearned(number);

        assertThat(scenario.passed(number)).contains("EndEvent_ResolvedByCustomer");
        assertThat(scenario.running(number)).isFalse();
        assertThat(promises.of(number)).extracting(PromiseView::state).containsOnly("void");
        assertThat(scenario.mails(number)).contains("case-resolved");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-11: who is not entitled is told so, why, and what would change it; it is kept, and goes on later")
    void isParkedAndResumed(Desk desk) {
        DeskCustomer customer = fixtures.uncoveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PARKED);
        assertThat(scenario.passed(number)).as("no engineer is bothered").doesNotContain("Task_DecideQueueRank");
        assertThat(promises.of(number)).isEmpty();
        OutgoingMail told = scenario.mail(number, "case-parked");
        assertThat(told.body()).contains("Why: ", "What would change it: ").doesNotContain("change it: \n");
        assertThat(scenario.bodies(number, customer)).contains("What I did, and what happened then.");

        parking.checkAgain(
                number, new Viewer.Staff("staff", "Staff", Set.of(desk.id())), Author.engineer("staff", "Staff"));

        assertThat(scenario.caseOf(number).state())
                .as("nothing has changed, so it is parked again")
                .isEqualTo(CaseState.PARKED);
        assertThat(scenario.passed(number, "support-case"))
                .containsSubsequence("Gateway_Restored", "Task_DecideEntitlement");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-16: a parked case can be given up by the customer")
    void isGivenUpWhileParked(Desk desk) {
        DeskCustomer customer = fixtures.uncoveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);

        scenario.customerResolves(number, customer);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        scenario.nothingIsLearned(number);
        assertThat(scenario.running(number)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-7 CH-14: each path hands the case back to the queue, and then it can be resolved and closed")
    void comesBackFromEveryPath(Desk desk) {
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));

        takes(number, "issue");
        scenario.engineerDecides(number, Map.of("finding", "hand-back"));
        takes(number, "enhancement");
        scenario.completes("product", number, Map.of("verdict", "hand-back", "reason", "It is no wish."));
        takes(number, "configuration-change");
        scenario.engineerDecides(
                number,
                waitsFor(number, "Change configuration")
                        ? Map.of("changeOutcome", "hand-back")
                        : Map.of("unconfirmedOutcome", "hand-back"));
        scenario.engineerDecides(number, Map.of("outcome", "call"));
        if (waitsFor(number, "Decide on a call")) {
            scenario.engineerDecides(number, Map.of("callDecision", "hand-back"));
        }
        assertThat(waitsFor(number, "Handle case")).isTrue();

        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "Install the update."));
        scenario.engineerDecides(number, Map.of("sharing", "none", "reason", "Known."));
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scenario.passed(number, "support-case")).contains("EndEvent_CaseClosed");
        assertThat(scenario.running(number)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-11 ST-2: what was missing is there, and the case goes on; or sales hears no, and it ends")
    void goesOnOrEndsAfterARemedy(Desk desk) {
        DeskCustomer restored = fixtures.uncoveredCustomer(desk);
        CaseNumber goesOn = scenario.submitted(restored);
        fixtures.coverAfterAll(restored);
        assertThat(waitsFor(goesOn, "Handle case")).isTrue();

        fixtures.findCustomer(
                        desk,
                        example -> SOLD.stream().anyMatch(remedy -> example.expects("entitlement", "remedy", remedy)))
                .ifPresent(declined -> {
                    CaseNumber ends = scenario.submitted(declined);
                    scenario.completes(
                            "sales", ends, Map.of("offerOutcome", "declined", "offerWords", "You told us no."));
                    assertThat(scenario.passed(ends, "support-case")).endsWith("EndEvent_EndedUncovered");
                });
    }

    private void takes(CaseNumber number, String kind) {
        scenario.engineerDecides(number, Map.of("outcome", "recategorise", "confirmedKind", kind));
    }

    private boolean waitsFor(CaseNumber number, String work) {
        return scenario.taskOf(number).getName().startsWith(work);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-6 CH-17 SN-6: a reply to a resolved case reopens it with a new cycle, or begins a follow-up case")
    void goesOnWhenTheCustomerRepliesAfterTheEnd(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        scenario.customerResolves(number, customer);

        CaseNumber goesOn = scenario.customerReplies(number, customer);

        assertThat(scenario.taskOf(goesOn)).isNotNull();
        if (goesOn.equals(number)) {
            assertThat(scenario.caseOf(number).cycle()).isEqualTo(2);
            assertThat(scenario.passed(number)).contains("StartEvent_CaseReopened");
            assertThat(promises.of(number).stream().filter(promise -> promise.cycle() == 1))
                    .as("the old cycle stays as it ended")
                    .extracting(PromiseView::state)
                    .containsOnly("void");
        } else {
            assertThat(scenario.caseOf(goesOn).follows()).isEqualTo(number.value());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("SN-5: somebody phones about a case; it is assessed again, and stays with whoever has it")
    void isAssessedAgainWhenSomebodyPhones(Desk desk) {
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));
        scenario.engineerDecides(
                number, Map.of("outcome", "overrule-priority", "confirmedPriority", "1", "reason", "Nobody can work."));
        String task = scenario.taskOf(number).getId();

        phones.phonesAbout(number, desk);

        assertThat(scenario.taskOf(number).getId()).isEqualTo(task);
        assertThat(scenario.passed(number, "handle-case"))
                .containsSubsequence("StartEvent_ContactPhoned", "Task_MoveUp", "EndEvent_AssessedAgain");
    }
}
