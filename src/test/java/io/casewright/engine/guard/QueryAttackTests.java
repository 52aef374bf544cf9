package io.casewright.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueryAttackTests extends GuardedTests {

    private static final List<String> CODE = List.of(
            "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                    + ".invoke(null, 'guard.broken', 'yes')}",
            "#{''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                    + ".invoke(null, 'guard.broken', 'yes')}",
            "${dateTime().plusDays(1)}#{1+1}");

    private static String nested(String expression) {
        return "{\"orQueries\":[{\"dueAfterExpression\":\"%s\",\"assigneeExpression\":\"%s\"}]}"
                .formatted(expression, expression);
    }

    private Stream<HttpResponse<String>> attackedWith(String body) {
        Visitor browser = browser("guard.engineer");
        Visitor script = script("guard.engineer");
        return Stream.of(
                browser.post(webApi() + "/task?maxResults=10", body),
                browser.post(webApi() + "/task/count", body),
                script.post(restApi() + "/task?maxResults=10", body),
                script.post(restApi() + "/task/count", body),
                script.post(restApi() + "/task?sortBy=priority&sortOrder=desc&maxResults=1", body));
    }

    @Test
    @DisplayName("E09 CVE-2026-109432: code in a nested query is refused with 400, as a plain engineer, on every way")
    void refusesCodeInNestedQueries() {
        for (String code : CODE) {
            assertThat(attackedWith(nested(code))).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body())
                        .containsAnyOf("A query may use", "That is no expression")
                        .doesNotContain("at org.camunda");
            });
        }
        assertThat(System.getProperty("guard.broken")).isNull();
    }

    @Test
    void refusesExpressionsInPlainQueriesToo() {
        assertThat(attackedWith("{\"dueAfterExpression\":\"${now()}\"}"))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(400));
    }

    @Test
    void letsHarmlessExpressionsInNestedQueriesPass() {
        openTask();
        assertThat(attackedWith("{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\","
                        + "\"candidateGroupsExpression\":\"${currentUserGroups()}\"}]}"))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).isNotIn("[]", "{\"count\":0}");
                });
    }

    @Test
    void refusesCodeInStoredFiltersWhoeverWroteThem() {
        var filters = engine.getFilterService();
        TaskQuery query = engine.getTaskService().createTaskQuery().taskAssigneeExpression(CODE.get(0));
        var filter = filters.saveFilter(filters.newTaskFilter("attack").setQuery(query));
        try {
            assertThatThrownBy(() -> filters.list(filter.getId())).hasMessageContaining("A query may use");
            HttpResponse<String> answer =
                    script("operator").get(restApi() + "/filter/" + filter.getId() + "/list?maxResults=10");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(System.getProperty("guard.broken")).isNull();
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    @Test
    @DisplayName("nobody but operators makes or changes a filter")
    void letsOnlyOperatorsMakeFilters() {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"Mine\",\"query\":{},\"properties\":{}}";

        assertThat(script("guard.engineer")
                        .post(restApi() + "/filter/create", filter)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser("guard.lead")
                        .post(webApi() + "/filter/create", filter)
                        .statusCode())
                .isEqualTo(403);
        String shipped = engine.getFilterService()
                .createFilterQuery()
                .filterName("Open by rank")
                .singleResult()
                .getId();
        assertThat(script("guard.engineer")
                        .put(restApi() + "/filter/" + shipped, filter)
                        .statusCode())
                .isEqualTo(403);
    }
}
