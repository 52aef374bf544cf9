package io.casewright.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.Visitor;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StartAttackTests extends GuardedTests {

    private Stream<HttpResponse<String>> attempts(Visitor visitor, String api) {
        String variables =
                "\"variables\":{\"desk\":{\"value\":\"%s\"},\"caseNumber\":{\"value\":\"GRD-1\"}}".formatted(desk);
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("guarded")
                .latestVersion()
                .singleResult()
                .getId();
        return Stream.of(
                visitor.post(api + "/process-definition/key/guarded/start", "{" + variables + "}"),
                visitor.post(api + "/process-definition/key/guarded/submit-form", "{" + variables + "}"),
                visitor.post(
                        api + "/process-definition/" + definition + "/start",
                        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_Take\"}],"
                                + variables + "}"),
                visitor.post(api + "/message", "{\"messageName\":\"guarded.begun\"}"),
                visitor.post(
                        api + "/message",
                        "{\"messageName\":\"guarded.begun\",\"all\":true,\"withoutTenantId\":true,"
                                + "\"processVariables\":{\"desk\":{\"value\":\"" + desk + "\"}}}"));
    }

    @Test
    @DisplayName("nobody starts a process over REST or in a web application, not even an operator")
    void startsNothingForAnybody() {
        for (String who : new String[] {"guard.engineer", "guard.lead", "guard.analyst", "operator"}) {
            assertThat(attempts(script(who), restApi()))
                    .allSatisfy(
                            answer -> assertThat(answer.statusCode()).as(who).isIn(403, 404));
        }
        for (String who : new String[] {"guard.engineer", "guard.lead", "operator"}) {
            assertThat(attempts(browser(who), webApi()))
                    .allSatisfy(
                            answer -> assertThat(answer.statusCode()).as(who).isEqualTo(403));
        }

        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKeyIn("guarded", "guarded-by-message")
                        .count())
                .isZero();
    }

    @Test
    void startsNothingEvenForSomebodyWhoGrantedThemselvesTheRight() {
        Visitor operator = script("operator");
        assertThat(operator.post(
                                restApi() + "/authorization/create",
                                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"operator\",\"resourceType\":6,\"resourceId\":\"*\"}")
                        .statusCode())
                .isEqualTo(200);
        operator.post(
                restApi() + "/authorization/create",
                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"operator\",\"resourceType\":8,\"resourceId\":\"*\"}");
        try {
            assertThat(attempts(operator, restApi())).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).contains("Cases start only through the product");
            });
        } finally {
            engine.getAuthorizationService().createAuthorizationQuery().userIdIn("operator").list().stream()
                    .filter(grant -> grant.getResourceId().equals("*"))
                    .forEach(grant -> engine.getAuthorizationService().deleteAuthorization(grant.getId()));
        }
    }

    @Test
    void restartsNothingEither() {
        var task = openTask();
        engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "test");
        String body =
                "{\"processInstanceIds\":[\"%s\"],\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_Take\"}]}"
                        .formatted(task.getProcessInstanceId());
        String path = restApi() + "/process-definition/" + task.getProcessDefinitionId() + "/restart";

        assertThat(script("operator").post(path, body).statusCode()).isEqualTo(403);
        assertThat(script("operator").post(path + "-async", body).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("analysts reach the publish gate, and nobody else but operators comes so far")
    void letsOnlyAnalystsAndOperatorsDeploy() {
        for (String who : new String[] {"guard.engineer", "guard.lead"}) {
            assertThat(script(who).deploy(restApi(), "guarded-twin.dmn", "<x/>").statusCode())
                    .as(who)
                    .isEqualTo(403);
        }
        for (String who : new String[] {"guard.analyst", "operator"}) {
            assertThat(script(who).deploy(restApi(), "guarded-twin.dmn", "<x/>").statusCode())
                    .as(who)
                    .isEqualTo(400);
        }
    }
}
