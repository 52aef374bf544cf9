package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.cases.Conversation;
import io.casewright.cases.EntryView;
import io.casewright.cases.Issues;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An issue on its way to a fix, on every desk: every finding, every plan, every delivery, and replies meanwhile. */
@DisplayName("Resolve issue")
@PassesEveryFlow(of = {"resolve-issue", "reproduce-issue", "deliver-fix"})
class ResolveIssueProcessTests extends ProductTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    Conversation conversation;

    @Autowired
    Issues issues;

    @Autowired
    Promises promises;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-8: reproduced, worked around, logged, planned, released; the customer is told the plan as a plan")
    void isFixedInARelease(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = anIssue(customer);

        scenario.engineerDecides(
                number,
                Map.of("finding", "reproduced", "workaround", "Export it twice.", "tried", "With a manual of ours."));
        assertThat(promises.of(number))
                .filteredOn(promise -> promise.isA(PromiseKind.FIRST_RESPONSE))
                .extracting(PromiseView::state)
                .doesNotContain("open");
        log(number);
        assertThat(bodies(number, customer))
                .contains("Export it twice.")
                .doesNotContain("With a manual of ours.")
                .anySatisfy(said -> assertThat(said).contains("2026.5", "20 Dec 2026", "a plan, not a promise"))
                .noneSatisfy(said -> assertThat(said).contains("TRK-7"));
        assertThat(scenario.mail(number, "case-planned").body()).contains("a plan and not a promise");
        assertThat(issues.entry(number).orElseThrow().reference()).isEqualTo("TRK-7");
        assertThat(scenario.taskOf(number).getName()).isEqualTo("Deliver fix of case " + number);
        assertThat(scenario.taskOf(number).getDueDate().toInstant())
                .isEqualTo(LocalDate.of(2026, 12, 21).atStartOfDay(desk.zone()).toInstant());
        scenario.engineerDecides(
                number, Map.of("delivery", "released", "release", "2026.5", "answer", "Install 2026.5."));

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("resolved-by-engineer");
        assertThat(scenario.passed(number, "resolve-issue"))
                .containsSubsequence(
                        "Activity_ReproduceIssue",
                        "Task_LogIssue",
                        "Task_DecidePriority",
                        "Task_TellPlan",
                        "Activity_DeliverFix",
                        "EndEvent_FixDecided");
        assertThat(issues.entry(number).orElseThrow().sentence()).isEqualTo("The fix is released (2026.5).");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-8: what the policy calls critical is planned for the next maintenance release, the rest scheduled")
    void isPlannedByItsCriticality(Desk desk) {
        CaseNumber urgent = scenario.submitted(fixtures.coveredCustomer(desk));
        CaseNumber ordinary = scenario.submitted(fixtures.coveredCustomer(desk));
        for (Map.Entry<CaseNumber, String> one :
                Map.of(urgent, "1", ordinary, "4").entrySet()) {
            CaseNumber number = one.getKey();
            scenario.engineerDecides(
                    number,
                    Map.of(
                            "outcome",
                            "overrule-priority",
                            "confirmedPriority",
                            one.getValue(),
                            "reason",
                            "I looked at it."));
            scenario.engineerDecides(number, Map.of("outcome", "recategorise", "confirmedKind", "issue"));
            scenario.engineerDecides(number, Map.of("finding", "reproduced"));
            scenario.engineerDecides(number, Map.of("trackerReference", "TRK-8"));

            boolean critical =
                    scenario.caseOf(number).assessment().criticality().equals("critical");
            assertThat(scenario.passed(number, "resolve-issue"))
                    .contains(critical ? "Task_PlanNextRelease" : "Task_ScheduleFix")
                    .doesNotContain(critical ? "Task_ScheduleFix" : "Task_PlanNextRelease");
            assertThat(issues.entry(number).orElseThrow().sentence())
                    .contains(critical ? "next maintenance release" : "scheduled", "not a promise");
            assertThat(scenario.taskOf(number).getDueDate())
                    .as("no day was planned")
                    .isNull();
        }
        assertThat(scenario.caseOf(ordinary).assessment().criticality()).isNotEqualTo("critical");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-9: what cannot be reproduced or is not ours is declined with a reason that the customer reads")
    void isDeclinedWithAReason(Desk desk) {
        for (String finding : List.of("not-reproducible", "outside")) {
            DeskCustomer customer = fixtures.coveredCustomer(desk);
            CaseNumber number = anIssue(customer);

            assertThatThrownBy(() -> scenario.engineerDecides(number, Map.of("finding", finding)))
                    .hasMessageContaining("eason");
            scenario.engineerDecides(number, Map.of("finding", finding, "reason", "It is the proxy in your network."));

            assertThat(bodies(number, customer)).contains("It is the proxy in your network.");
            assertThat(scenario.caseOf(number).endedAs()).isEqualTo("refused");
            assertThat(scenario.running(number))
                    .as("nothing is learned from it")
                    .isFalse();
            assertThat(scenario.passed(number)).contains("EndEvent_NotReproduced", "EndEvent_CaseRefused");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-8 ALL-7: the customer is asked for details; an answer goes on, silence closes")
    void isAskedAbout(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = anIssue(customer);

        scenario.engineerDecides(number, Map.of("finding", "ask", "answer", "Which browser is it?"));
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
        scenario.customerReplies(number, customer);
        assertThat(scenario.taskOf(number).getName()).isEqualTo("Reproduce case " + number);

        scenario.engineerDecides(number, Map.of("finding", "ask", "answer", "And which version of it?"));
        scenario.timePassesToTimer(number);
        scenario.timePassesToTimer(number);
        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("closed-silent");
        assertThat(scenario.passed(number)).contains("EndEvent_IssueClosed");
        assertThat(scenario.running(number)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-7: every form of the way hands back to the desk's queue")
    void isHandedBack(Desk desk) {
        CaseNumber number = anIssue(fixtures.coveredCustomer(desk));
        scenario.engineerDecides(number, Map.of("finding", "hand-back"));
        assertThat(scenario.taskOf(number).getName()).isEqualTo("Handle case " + number);

        CaseNumber waiting = waitingForItsRelease(fixtures.coveredCustomer(desk));
        scenario.engineerDecides(waiting, Map.of("delivery", "hand-back"));
        assertThat(scenario.taskOf(waiting).getName()).isEqualTo("Handle case " + waiting);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-8: a fix moves to another release with words, or is given up with a reason")
    void isMovedAndGivenUp(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = waitingForItsRelease(customer);

        assertThatThrownBy(() -> scenario.engineerDecides(
                        number,
                        Map.of(
                                "delivery",
                                "moved",
                                "release",
                                "2027.1",
                                "plannedOn",
                                "2026-11-01",
                                "answer",
                                "Later.")))
                .hasMessageContaining("past");
        scenario.engineerDecides(
                number,
                Map.of("delivery", "moved", "release", "2027.1", "plannedOn", "2027-01-31", "answer", "It is larger."));
        assertThat(bodies(number, customer))
                .contains("It is larger.")
                .anySatisfy(said -> assertThat(said).contains("2027.1", "31 Jan 2027"));
        assertThat(scenario.taskOf(number).getName()).isEqualTo("Deliver fix of case " + number);
        assertThat(scenario.taskOf(number).getDueDate().toInstant())
                .isEqualTo(LocalDate.of(2027, 2, 1).atStartOfDay(desk.zone()).toInstant());

        scenario.engineerDecides(number, Map.of("delivery", "not-fixed", "reason", "That part will be replaced."));
        assertThat(bodies(number, customer)).contains("That part will be replaced.");
        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("refused");
        assertThat(issues.entry(number).orElseThrow().sentence()).isEqualTo("No fix is planned.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-8: a reply while the release is awaited must be answered before the waiting goes on")
    void bringsAReplyToAnEngineer(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = waitingForItsRelease(customer);

        for (String reaction : List.of("nothing", "answer")) {
            scenario.customerReplies(number, customer);
            assertThat(scenario.taskOf(number).getName()).isEqualTo("Answer reply of case " + number);
            scenario.customerReplies(number, customer);
            assertThat(scenario.taskOf(number).getName())
                    .as("one task for all of them")
                    .startsWith("Answer reply");
            scenario.engineerDecides(number, Map.of("reaction", reaction, "answer", "Two more weeks."));
            assertThat(scenario.taskOf(number).getName()).isEqualTo("Deliver fix of case " + number);
        }
        assertThat(bodies(number, customer)).containsOnlyOnce("Two more weeks.");
        assertThat(scenario.mails(number)).contains("case-updated");

        scenario.customerReplies(number, customer);
        scenario.engineerDecides(number, Map.of("reaction", "hand-back"));
        assertThat(scenario.taskOf(number).getName()).isEqualTo("Handle case " + number);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-16: the customer resolves it wherever it stands")
    void endsWhenTheCustomerResolves(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber reproducing = anIssue(customer);
        CaseNumber asked = anIssue(customer);
        scenario.engineerDecides(asked, Map.of("finding", "ask", "answer", "Which browser is it?"));
        CaseNumber logging = anIssue(customer);
        scenario.engineerDecides(logging, Map.of("finding", "reproduced"));
        CaseNumber replied = waitingForItsRelease(customer);
        scenario.customerReplies(replied, customer);

        for (CaseNumber number : List.of(reproducing, asked, logging, replied, waitingForItsRelease(customer))) {
            scenario.customerResolves(number, customer);

            assertThat(scenario.caseOf(number).endedAs()).isEqualTo("resolved-by-customer");
            assertThat(scenario.taskOf(number).getName()).startsWith("Share knowledge");
        }
    }

    private CaseNumber anIssue(DeskCustomer customer) {
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "recategorise", "confirmedKind", "issue"));
        assertThat(scenario.taskOf(number).getName()).isEqualTo("Reproduce case " + number);
        assertThat(scenario.taskOf(number).getPriority())
                .isEqualTo(scenario.caseOf(number).assessment().rank());
        return number;
    }

    private CaseNumber waitingForItsRelease(DeskCustomer customer) {
        CaseNumber number = anIssue(customer);
        scenario.engineerDecides(number, Map.of("finding", "reproduced"));
        log(number);
        return number;
    }

    private void log(CaseNumber number) {
        scenario.engineerDecides(
                number, Map.of("trackerReference", "TRK-7", "release", "2026.5", "plannedOn", "2026-12-20"));
    }

    private List<String> bodies(CaseNumber number, DeskCustomer customer) {
        return conversation.timeline(number, CaseScenario.viewer(customer)).stream()
                .map(EntryView::body)
                .toList();
    }
}
