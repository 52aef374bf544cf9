package io.casewright.engine.process;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** How engineers find out what caused an incident, on every desk whose policy owes it. */
@Component
public class AnalysisScenario {

    public static final String WRITER = "writer.of.the.desk";
    public static final String REVIEWER = "reviewer.of.the.desk";

    private final DeskFixtures fixtures;
    private final CaseScenario cases;
    private final Promises promises;
    private final TaskService tasks;
    private final IdentityService identity;

    AnalysisScenario(
            DeskFixtures fixtures, CaseScenario cases, Promises promises, TaskService tasks, IdentityService identity) {
        this.fixtures = fixtures;
        this.cases = cases;
        this.promises = promises;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** The desks whose policy owes an analysis for something, for {@code @MethodSource}. */
    public static List<Desk> desks() {
        return DeskFixtures.desksWith(AnalysisScenario::owed);
    }

    static boolean owed(DeskFixtures.Example example) {
        return example.expects("rootCauseAnalysis", "rcaOwed", true);
    }

    public DeskCustomer customer(Desk desk) {
        return fixtures.customer(desk, AnalysisScenario::owed);
    }

    /** Somebody whose case the desk covers and owes no analysis. */
    DeskCustomer unconcerned(Desk desk) {
        return fixtures.customer(
                desk,
                example -> example.expects("entitlement", "coverage", "covered")
                        || example.expects("rootCauseAnalysis", "rcaOwed", false));
    }

    public List<Task> tasks(CaseNumber number, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .listPage(0, 10);
    }

    /** Somebody fills in the one form about the case that is open at this step. */
    public void fillsIn(String who, CaseNumber number, String step, Map<String, Object> form) {
        Task task = tasks(number, step).get(0);
        identity.setAuthentication(
                who,
                List.of("support-engineers"),
                List.of(cases.caseOf(number).desk().value()));
        try {
            tasks.complete(task.getId(), form);
        } finally {
            identity.clearAuthentication();
        }
    }

    public void writes(CaseNumber number, String finding, String words) {
        fillsIn(WRITER, number, "Task_WriteAnalysis", Map.of("analysisFinding", finding, "analysisWords", words));
    }

    public void approves(CaseNumber number) {
        fillsIn(REVIEWER, number, "Task_ReviewAnalysis", Map.of("analysisVerdict", "publish"));
    }

    public List<PromiseView> owed(CaseNumber number) {
        return promises.of(number).stream()
                .filter(promise ->
                        promise.isA(PromiseKind.ROOT_CAUSE_DRAFT) || promise.isA(PromiseKind.ROOT_CAUSE_FINAL))
                .toList();
    }

    /** The latest promise of a kind. */
    public PromiseView owed(CaseNumber number, PromiseKind kind) {
        return owed(number).stream()
                .filter(promise -> promise.isA(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
