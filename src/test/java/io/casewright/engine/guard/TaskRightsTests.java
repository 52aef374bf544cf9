package io.casewright.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TaskRightsTests extends GuardedTests {

    private static final String VALUE = "{\"value\":\"XXX-9\",\"type\":\"String\"}";

    private Stream<HttpResponse<String>> variableAttacks(Visitor visitor, String api, Task task) {
        String several = "{\"modifications\":{\"caseNumber\":" + VALUE + "}}";
        return Stream.of(
                visitor.put(api + "/task/" + task.getId() + "/variables/caseNumber", VALUE),
                visitor.put(api + "/task/" + task.getId() + "/localVariables/caseNumber", VALUE),
                visitor.post(api + "/task/" + task.getId() + "/variables", several),
                visitor.delete(api + "/task/" + task.getId() + "/variables/caseNumber"),
                visitor.put(api + "/execution/" + task.getExecutionId() + "/localVariables/caseNumber", VALUE),
                visitor.put(api + "/process-instance/" + task.getProcessInstanceId() + "/variables/caseNumber", VALUE),
                visitor.post(api + "/process-instance/" + task.getProcessInstanceId() + "/variables", several),
                visitor.post(
                        api + "/process-instance/variables-async",
                        "{\"processInstanceIds\":[\"" + task.getProcessInstanceId()
                                + "\"],\"variables\":{\"caseNumber\":" + VALUE + "}}"),
                visitor.post(
                        api + "/process-instance/" + task.getProcessInstanceId() + "/modification",
                        "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_Take\",\"variables\":"
                                + "{\"caseNumber\":" + VALUE + "}}]}"),
                visitor.post(
                        api + "/execution/" + task.getExecutionId() + "/signal",
                        "{\"variables\":{\"caseNumber\":" + VALUE + "}}"),
                visitor.post(
                        api + "/message",
                        "{\"messageName\":\"guarded.begun\",\"processInstanceId\":\"" + task.getProcessInstanceId()
                                + "\",\"processVariables\":{\"caseNumber\":" + VALUE + "}}"));
    }

    @Test
    @DisplayName("setting variables on tasks, executions and instances is refused for everybody but operators")
    void letsNobodySetVariables() {
        Task task = openTask();
        for (String who : List.of("guard.engineer", "guard.lead", "guard.stranger", "guard.analyst")) {
            assertThat(variableAttacks(script(who), restApi(), task))
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(who + answer).isBetween(400, 499));
        }
        assertThat(variableAttacks(browser("guard.engineer"), webApi(), task))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isBetween(400, 499));

        assertThat(engine.getRuntimeService().getVariable(task.getProcessInstanceId(), "caseNumber"))
                .isEqualTo("GRD-1001");
        assertThat(engine.getRuntimeService().getActiveActivityIds(task.getProcessInstanceId()))
                .containsExactly("Task_Decide");
    }

    @Test
    void letsOperatorsRepairVariables() {
        Task task = openTask();

        assertThat(script("operator")
                        .put(
                                restApi() + "/process-instance/" + task.getProcessInstanceId()
                                        + "/variables/caseNumber",
                                VALUE)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void keepsWordsAndShortcutsOutOfTheEngine() {
        Task task = openTask();
        String path = restApi() + "/task/" + task.getId();
        Visitor engineer = script("guard.engineer");

        assertThat(Stream.of(
                        engineer.post(path + "/comment/create", "{\"message\":\"secret\"}"),
                        engineer.post(
                                path + "/bpmnError",
                                "{\"errorCode\":\"x\",\"variables\":{\"caseNumber\":" + VALUE + "}}"),
                        engineer.post(
                                path + "/bpmnEscalation",
                                "{\"escalationCode\":\"x\",\"variables\":{\"caseNumber\":" + VALUE + "}}"),
                        engineer.post(path + "/delegate", "{\"userId\":\"guard.colleague\"}"),
                        engineer.post(path + "/claim", "{\"userId\":\"guard.colleague\"}"),
                        engineer.put(path, "{\"name\":\"Mine\",\"priority\":1000}")))
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499));
        assertThat(engine.getTaskService().getTaskComments(task.getId())).isEmpty();
        assertThat(taskOf(task.getProcessInstanceId()).getPriority()).isEqualTo(500);
    }

    @Test
    void resolvesWithoutTakingAnything() {
        Task task = openTask();

        script("guard.engineer")
                .post(
                        restApi() + "/task/" + task.getId() + "/resolve",
                        "{\"variables\":{\"caseNumber\":" + VALUE + "}}");

        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .containsEntry("caseNumber", "GRD-1001")
                .hasSize(2);
    }

    @Test
    void letsEngineersTakeATaskAndGiveItBack() {
        Task task = openTask();
        String path = restApi() + "/task/" + task.getId();

        assertThat(script("guard.engineer")
                        .post(path + "/claim", "{\"userId\":\"guard.engineer\"}")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> late = script("guard.colleague").post(path + "/claim", "{\"userId\":\"guard.colleague\"}");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("A colleague has taken this task already.");
        assertThat(script("guard.colleague").post(path + "/unclaim", "").statusCode())
                .isEqualTo(403);
        assertThat(script("guard.engineer").post(path + "/unclaim", "").statusCode())
                .isEqualTo(204);
        assertThat(taskOf(task.getProcessInstanceId()).getAssignee()).isNull();
    }

    @Test
    void letsLeadsHandWorkOverButNotReorderIt() {
        Task task = openTask();
        String path = restApi() + "/task/" + task.getId();

        assertThat(script("guard.lead")
                        .post(path + "/assignee", "{\"userId\":\"guard.colleague\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(taskOf(task.getProcessInstanceId()).getAssignee()).isEqualTo("guard.colleague");
        assertThat(script("guard.lead")
                        .put(path, "{\"name\":\"Decide\",\"priority\":1}")
                        .statusCode())
                .isEqualTo(400);
    }
}
