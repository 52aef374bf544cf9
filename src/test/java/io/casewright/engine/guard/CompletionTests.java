package io.casewright.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTests extends GuardedTests {

    private static final String KEEP =
            variables("\"decision\":{\"value\":\"keep\"},\"answer\":{\"value\":\"Restart it.\"}");

    private static String variables(String fields) {
        return "{\"variables\":{" + fields + "}}";
    }

    private List<String> ways(Task task) {
        String path = "/task/" + task.getId();
        return List.of(path + "/complete", path + "/submit-form");
    }

    @Test
    void takesTheFormsFieldsOnEveryWay() {
        Visitor script = script("guard.engineer");
        Visitor browser = browser("guard.engineer");
        for (int way = 0; way < 2; way++) {
            assertThat(script.post(restApi() + ways(openTask()).get(way), KEEP).statusCode())
                    .isEqualTo(204);
            assertThat(browser.post(webApi() + ways(openTask()).get(way), KEEP).statusCode())
                    .isEqualTo(204);
        }

        assertThat(witness.seen()).hasSize(4).containsOnly("GRD-1001 keep Restart it.");
    }

    @Test
    @DisplayName("a form submission with foreign variable names changes nothing but its own fields")
    void takesNothingElse() {
        Task task = openTask();

        HttpResponse<String> answer = script("guard.engineer")
                .post(
                        restApi() + "/task/" + task.getId() + "/complete",
                        variables("\"decision\":{\"value\":\"keep\"},\"caseNumber\":{\"value\":\"XXX-9\"},"
                                + "\"desk\":{\"value\":\"other\"},\"policyVersion\":{\"value\":\"1\"},"
                                + "\"anything\":{\"value\":\"x\"},\"note2\":{\"value\":true}"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(witness.seen()).containsExactly("GRD-1001 keep ");
        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .containsOnlyKeys("desk", "caseNumber")
                .containsEntry("desk", desk.value())
                .containsEntry("caseNumber", "GRD-1001");
    }

    @Test
    void leavesNobodysWordsInTheEngine() {
        Task task = openTask();

        script("guard.engineer").post(restApi() + "/task/" + task.getId() + "/submit-form", KEEP);

        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .containsOnlyKeys("desk", "caseNumber");
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .doesNotContain("decision", "answer", "note");
    }

    @Test
    void makesAbsentFieldsNullSoThatAGatewayMayAsk() {
        Task without = openTask();
        Task with = openTask();
        Visitor script = script("guard.engineer");

        script.post(restApi() + "/task/" + without.getId() + "/complete", KEEP);
        script.post(
                restApi() + "/task/" + with.getId() + "/complete",
                variables("\"decision\":{\"value\":\"keep\"},\"note\":{\"value\":\"later\"}"));

        assertThat(taskOf(without.getProcessInstanceId()).getName()).isEqualTo("Without note");
        assertThat(taskOf(with.getProcessInstanceId()).getName()).isEqualTo("With note");
    }

    @Test
    void notesWhoCompletedWhatNobodyHadTaken() {
        Task task = openTask();

        script("guard.engineer").post(restApi() + "/task/" + task.getId() + "/complete", KEEP);

        assertThat(engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("guard.engineer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"answer\":{\"value\":\"no decision\"}",
                "\"decision\":{\"value\":\"something else\"}",
                "\"decision\":{\"value\":\"keep\"},\"answer\":{\"value\":42}",
                "\"decision\":{\"value\":\"keep\"},\"answer\":{\"value\":\"bell\\u0007\"}",
                "\"decision\":{\"value\":\"keep\"},\"note\":{\"value\":\"two\\nlines\"}",
                "\"decision\":{\"value\":\"keep\"},\"answer\":{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":"
                        + "{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/json\"}}"
            })
    @DisplayName("bad input is answered with 400 and the field's name, and changes nothing")
    void refusesWhatTheFormDoesNotAllow(String fields) {
        Task task = openTask();

        for (String way : ways(task)) {
            HttpResponse<String> answer = script("guard.engineer").post(restApi() + way, variables(fields));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .containsAnyOf("(decision)", "(answer)", "(note)")
                    .doesNotContain("\tat ");
        }
        assertThat(taskOf(task.getProcessInstanceId()).getId()).isEqualTo(task.getId());
        assertThat(witness.seen()).isEmpty();
    }

    @Test
    void refusesTextsThatAreTooLong() {
        Task task = openTask();
        String fields = "\"decision\":{\"value\":\"keep\"},\"answer\":{\"value\":\"%s\"}";

        assertThat(script("guard.engineer")
                        .post(
                                restApi() + "/task/" + task.getId() + "/complete",
                                variables(fields.formatted("x".repeat(3901))))
                        .body())
                .contains("Answer (answer) has 3,900 characters at most");
        assertThat(script("guard.engineer")
                        .post(
                                restApi() + "/task/" + task.getId() + "/complete",
                                variables(fields.formatted("x".repeat(3900))))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("a refusal of ours reaches whoever completes the task as 400 with its sentence")
    void tellsWhatAStepRefused() {
        Task task = openTask();
        String explode = variables("\"decision\":{\"value\":\"explode\"}");

        for (String way : ways(task)) {
            HttpResponse<String> answer = script("guard.engineer").post(restApi() + way, explode);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("This case cannot explode.").doesNotContain("Exception\\n", "\tat ");
        }
        assertThat(taskOf(task.getProcessInstanceId()).getId()).isEqualTo(task.getId());
    }

    @Test
    void givesOurOwnCodeItsOwnRefusalBack() {
        Task task = openTask();
        Map<String, Object> explode = new HashMap<>(Map.of("decision", "explode"));

        assertThatExceptionOfType(GuardWitness.Refused.class)
                .isThrownBy(() -> engine.getTaskService().complete(task.getId(), explode));
    }

    @Test
    @DisplayName("two engineers complete one task: one wins, the other is told and keeps the text")
    void tellsThatAColleagueWasFaster() {
        Task task = openTask();
        for (String way : ways(task)) {
            script("guard.engineer").post(restApi() + way, KEEP);

            HttpResponse<String> answer = script("guard.colleague").post(restApi() + way, KEEP);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Already completed by a colleague; your text is still in the form.");
        }
        assertThat(script("guard.engineer")
                        .post(restApi() + ways(task).get(0), KEEP)
                        .body())
                .contains("You have completed this already.");
        assertThat(witness.seen()).hasSize(1);
    }

    @Test
    @DisplayName("thirty completions at once: one wins, the others are told")
    void letsOneOfManyWin() throws Exception {
        Task task = openTask();
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(30);
        try {
            List<Future<HttpResponse<String>>> answers = java.util.stream.IntStream.range(0, 30)
                    .mapToObj(i -> threads.submit(() -> {
                        Visitor visitor = script(i % 2 == 0 ? "guard.engineer" : "guard.colleague");
                        go.await();
                        return visitor.post(restApi() + "/task/" + task.getId() + "/complete", KEEP);
                    }))
                    .toList();
            go.countDown();
            int won = 0;
            for (Future<HttpResponse<String>> future : answers) {
                HttpResponse<String> answer = future.get();
                if (answer.statusCode() == 204) {
                    won++;
                } else {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                    assertThat(answer.body()).containsAnyOf(MissingTask.COLLEAGUE, MissingTask.YOURSELF);
                }
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tellsThatAStepHasEndedMeanwhile() {
        Task task = openTask();
        engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "test");

        HttpResponse<String> answer =
                script("guard.engineer").post(restApi() + "/task/" + task.getId() + "/complete", KEEP);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This step has ended meanwhile");
    }

    @Test
    @DisplayName("an engineer of another desk neither sees a task nor learns that it was there")
    void hidesTasksOfOtherDesks() {
        Task task = openTask();
        Visitor stranger = script("guard.stranger");

        assertThat(stranger.get(restApi() + "/task/" + task.getId()).statusCode())
                .isEqualTo(404);
        String unknown =
                stranger.post(restApi() + "/task/unknown/complete", KEEP).body().replace("unknown", "x");
        assertThat(stranger.post(restApi() + "/task/" + task.getId() + "/complete", KEEP)
                        .body()
                        .replace(task.getId(), "x"))
                .isEqualTo(unknown)
                .contains("There is no such task.");
        assertThat(stranger.post(restApi() + "/task/" + task.getId() + "/claim", "{\"userId\":\"guard.stranger\"}")
                        .statusCode())
                .isEqualTo(403);
        script("guard.engineer").post(restApi() + "/task/" + task.getId() + "/complete", KEEP);
        assertThat(stranger.post(restApi() + "/task/" + task.getId() + "/complete", KEEP)
                        .body())
                .doesNotContain("colleague");
        assertThat(witness.seen()).hasSize(1);
    }
}
