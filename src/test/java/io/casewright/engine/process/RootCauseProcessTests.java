package io.casewright.engine.process;

import static io.casewright.promise.PromiseKind.ROOT_CAUSE_DRAFT;
import static io.casewright.promise.PromiseKind.ROOT_CAUSE_FINAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.PromiseView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What caused an incident, on every desk whose policy owes an analysis, and on no other. */
@DisplayName("Root cause analysis")
@PassesEveryFlow(of = {"root-cause-analysis", "write-analysis"})
class RootCauseProcessTests extends ProductTests {

    private static final String OWING = "io.casewright.engine.process.AnalysisScenario#desks";

    @Autowired
    CaseScenario scenario;

    @Autowired
    AnalysisScenario analyses;

    @ParameterizedTest(name = "{0}")
    @MethodSource(OWING)
    @DisplayName(
            "SN-9: draft and final form are promises from when the incident was reported, and somebody has to write")
    void owesDraftAndFinal(Desk desk) {
        CaseNumber number = scenario.submitted(analyses.customer(desk));

        assertThat(analyses.owed(number))
                .extracting(PromiseView::kind)
                .containsExactlyInAnyOrder(ROOT_CAUSE_DRAFT.word(), ROOT_CAUSE_FINAL.word());
        PromiseView draft = analyses.owed(number, ROOT_CAUSE_DRAFT);
        assertThat(draft.owedAt()).isEqualTo(scenario.caseOf(number).cycleStartedAt());
        assertThat(draft.dueAt())
                .isBefore(analyses.owed(number, ROOT_CAUSE_FINAL).dueAt());
        Task write = analyses.tasks(number, "Task_WriteAnalysis").get(0);
        assertThat(write.getDueDate()).isEqualTo(draft.dueAt());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(OWING)
    @DisplayName("SN-9: whoever wrote it cannot review it; the customer reads it once somebody else stands by it")
    void isReviewedBySomebodyElse(Desk desk) {
        DeskCustomer customer = analyses.customer(desk);
        CaseNumber number = scenario.submitted(customer);

        analyses.writes(number, "ours", "A queue ran full.");
        assertThat(scenario.bodies(number, customer)).noneMatch(body -> body.contains("A queue ran full."));
        assertThatThrownBy(() -> analyses.fillsIn(
                        AnalysisScenario.WRITER, number, "Task_ReviewAnalysis", Map.of("analysisVerdict", "publish")))
                .hasMessageContaining("somebody else reviews it");
        analyses.fillsIn(
                AnalysisScenario.REVIEWER,
                number,
                "Task_ReviewAnalysis",
                Map.of("analysisVerdict", "return", "analysisRemarks", "Which queue?"));
        analyses.writes(number, "ours", "The queue for mail ran full.");
        analyses.approves(number);

        assertThat(scenario.bodies(number, customer))
                .anyMatch(body -> body.contains("The queue for mail ran full."))
                .noneMatch(body -> body.contains("Which queue?"));
        assertThat(analyses.owed(number, ROOT_CAUSE_DRAFT).state()).isEqualTo("kept");
        assertThat(analyses.owed(number, ROOT_CAUSE_FINAL).state()).isEqualTo("open");
        assertThat(scenario.mails(number)).contains("case-updated");
        assertThat(analyses.tasks(number, "Task_WriteAnalysis").get(0).getDueDate())
                .isEqualTo(analyses.owed(number, ROOT_CAUSE_FINAL).dueAt());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(OWING)
    @DisplayName("SN-9 ALL-4: it outlives the case, is published in it after its end, and is judged by that time")
    void outlivesTheCase(Desk desk) {
        DeskCustomer customer = analyses.customer(desk);
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "It works again."));
        scenario.nothingIsLearned(number);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(analyses.owed(number)).allMatch(PromiseView::unsettled);

        analyses.writes(number, "ours", "A queue ran full.");
        analyses.approves(number);
        clock.moveTo(analyses.owed(number, ROOT_CAUSE_FINAL).dueAt().plus(Duration.ofMinutes(1)));
        analyses.writes(number, "ours", "A queue ran full, as nobody emptied it.");
        analyses.approves(number);

        assertThat(analyses.owed(number, ROOT_CAUSE_DRAFT).state()).isEqualTo("kept");
        assertThat(analyses.owed(number, ROOT_CAUSE_FINAL).state()).isEqualTo("broken");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scenario.bodies(number, customer)).anyMatch(body -> body.contains("as nobody emptied it."));
        assertThat(scenario.instances(number, "root-cause-analysis")).isZero();
        assertThat(scenario.passed(number, "root-cause-analysis")).contains("EndEvent_AnalysisPublished");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(OWING)
    @DisplayName("SN-9: where the product is not the cause, a short statement keeps both and ends it")
    void endsWithAStatement(Desk desk) {
        CaseNumber number = scenario.submitted(analyses.customer(desk));

        analyses.writes(number, "not-ours", "Your provider's line was down.");
        analyses.approves(number);

        assertThat(analyses.owed(number)).extracting(PromiseView::state).containsOnly("kept");
        assertThat(scenario.instances(number, "root-cause-analysis")).isZero();
        assertThat(scenario.passed(number, "root-cause-analysis")).contains("EndEvent_NoFaultStated");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(OWING)
    @DisplayName("SN-9: it is owed once, however often the priority goes up and down once somebody confirmed it")
    void isOwedOnce(Desk desk) {
        CaseNumber number = scenario.submitted(analyses.customer(desk));
        List<PromiseView> first = analyses.owed(number);

        for (String priority : List.of("1", "4", "2", "3", "1")) {
            scenario.engineerDecides(number, overruled(priority));
            assertThat(scenario.instances(number, "root-cause-analysis")).isEqualTo(1);
        }

        assertThat(analyses.owed(number))
                .extracting(PromiseView::id)
                .containsExactlyElementsOf(first.stream().map(PromiseView::id).toList());
        assertThat(analyses.owed(number)).allMatch(PromiseView::unsettled);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(OWING)
    @DisplayName("SN-9: what nobody confirmed is not owed; when it is confirmed after all, it is owed after all")
    void followsWhatIsConfirmed(Desk desk) {
        CaseNumber number = scenario.submitted(analyses.customer(desk));

        scenario.engineerDecides(number, overruled("4"));
        assertThat(analyses.owed(number)).extracting(PromiseView::state).containsOnly("void");
        assertThat(scenario.instances(number, "root-cause-analysis")).isZero();
        assertThat(scenario.passed(number, "root-cause-analysis")).contains("EndEvent_NothingToWrite");

        clock.moveBy(Duration.ofDays(40));
        scenario.engineerDecides(number, overruled("1"));

        assertThat(analyses.owed(number, ROOT_CAUSE_DRAFT).state())
                .as("the change itself breaks nothing (ALL-5)")
                .isEqualTo("open");
        assertThat(analyses.owed(number, ROOT_CAUSE_DRAFT).owedAt()).isEqualTo(clock.instant());
        assertThat(scenario.instances(number, "root-cause-analysis")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(OWING)
    @DisplayName("SN-9 ALL-6: a case that is reopened while its analysis is owed is not owed another")
    void goesOnWhenReopened(Desk desk) {
        DeskCustomer customer = analyses.customer(desk);
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "It works again."));
        scenario.nothingIsLearned(number);

        CaseNumber reopened = scenario.customerReplies(number, customer);

        if (reopened.equals(number)) {
            assertThat(scenario.caseOf(number).cycle()).isEqualTo(2);
            assertThat(analyses.owed(number)).hasSize(2).allMatch(PromiseView::unsettled);
            assertThat(scenario.instances(number, "root-cause-analysis")).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("SN-9: a case whose policy owes none begins none")
    void leavesOthersAlone(Desk desk) {
        CaseNumber number = scenario.submitted(analyses.unconcerned(desk));

        assertThat(analyses.owed(number)).isEmpty();
        assertThat(scenario.passed(number, "root-cause-analysis")).isEmpty();
    }

    private static Map<String, Object> overruled(String priority) {
        return Map.of("outcome", "overrule-priority", "confirmedPriority", priority, "reason", "The customer said so.");
    }
}
