package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import io.casewright.rest.ApiScript.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCaseTests extends ApiTests {

    private final Desk desk = DeskFixtures.desks().get(0);

    @Test
    void answersNothingNewAboutACaseThatIsAsItWas() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer);
        String tag = as(customer).get(path).header("ETag");

        Answer again = as(customer).with("If-None-Match", tag).get(path);
        as(customer).post(path + "/messages", Map.of("message", "It happened again."));
        Answer changed = as(customer).with("If-None-Match", tag).get(path);

        assertThat(again.status()).isEqualTo(304);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ST-6 CH-4: what only engineers are to see, no customer sees")
    void showsCustomersOnlyWhatIsForThem(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer);

        Answer own = as(customer).get(path);
        Answer staff = asEngineerOf(desk).get(path);
        JsonNode owed = as(customer).get(path + "/promises").body();
        JsonNode all = asEngineerOf(desk).get(path + "/promises").body();

        assertThat(own.body().has("rank")).isFalse();
        assertThat(own.body().has("nextDueAt")).isFalse();
        assertThat(staff.body().has("rank")).isTrue();
        // What a receipt says of them is more for staff.
        all.forEach(promise -> ((ObjectNode) promise).remove("receipt"));
        owed.forEach(promise -> ((ObjectNode) promise).remove("receipt"));
        assertThat(all).containsAll(owed);
        assertThat(all.size()).isGreaterThanOrEqualTo(owed.size());
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName(
            "ALL-10 ALL-13: staff read which rule answered what, from which facts; for customers that does not exist")
    void explainsDecisionsToStaff(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer) + "/decisions";

        JsonNode decisions = asEngineerOf(desk).get(path).body();

        assertThat(decisions.findValuesAsText("decision"))
                .contains("entitlement", "scope", "priority", "contactChannel", "firstResponse", "queueRank");
        for (JsonNode decision : decisions) {
            assertThat(decision.path("rules")).isNotEmpty();
            assertThat(decision.path("annotation").asText()).isNotEmpty();
            assertThat(decision.path("facts").isObject()).isTrue();
        }
        assertThat(as(customer).get(path).isProblem(404)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ST-9: the queue is in order of rank, then of what is due first")
    void showsTheQueueInOrder(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String number = aCase(customer);
        aCase(fixtures.uncoveredCustomer(desk));

        JsonNode queue = asEngineerOf(desk)
                .get("/api/desks/" + desk.id() + "/queue?size=200")
                .body();

        List<Integer> ranks = new ArrayList<>();
        List<Boolean> waiting = new ArrayList<>();
        queue.forEach(open -> {
            boolean withUs = open.path("state").asText().matches("new|in-progress");
            waiting.add(!withUs);
            if (withUs) {
                ranks.add(open.path("rank").asInt());
            }
        });
        assertThat(queue.findValuesAsText("number")).contains(number);
        assertThat(ranks).isSortedAccordingTo((one, other) -> other - one);
        assertThat(waiting).as("what waits for somebody else comes last").isSorted();
    }

    @Test
    void listsCasesByStateAndPage() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String first = aCase(customer);
        String second = aCase(customer);
        String third = aCase(customer);
        as(customer).post("/api/cases/" + second + "/resolution", Map.of());

        Answer open = as(customer).get("/api/cases?state=new,in-progress");
        Answer page = as(customer).get("/api/cases?size=2");
        Answer rest = as(customer).get("/api/cases?size=2&cursor=" + page.text("next"));

        assertThat(numbers(open)).containsExactly(third, first);
        assertThat(numbers(page)).containsExactly(third, second);
        assertThat(numbers(rest)).containsExactly(first);
        assertThat(rest.body().has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=0",
                "size=-1",
                "size=1000000000",
                "size=99999999999999",
                "size=ten",
                "cursor=x",
                "cursor=1%20or%201=1",
                "state=open",
                "state=new;drop",
                "sort=number",
                "orQueries=[]",
                "dueAfterExpression=%24%7B1%7D",
                "state=new&state=closed"
            })
    @DisplayName("E07 E08: a filter or a page that is none is refused and named")
    void refusesOtherFilters(String query) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);

        Answer answer = as(customer).get("/api/cases?" + query);

        assertThat(answer.isProblem(400)).as("%s", answer).isTrue();
        assertThat(answer.fields()).containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    @DisplayName("E01: the cases of a desk that is not one's own are those of no desk")
    void listsNoCasesOfAnotherDesk() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);

        for (String other : List.of(DeskFixtures.desks().get(1).id().value(), "nobody", "%24%7B1%7D")) {
            assertThat(as(customer).get("/api/cases?desk=" + other).isProblem(404))
                    .as(other)
                    .isTrue();
            assertThat(asEngineerOf(desk).get("/api/cases?desk=" + other).isProblem(404))
                    .as(other)
                    .isTrue();
        }
    }

    private static List<String> numbers(Answer answer) {
        return answer.body().path("cases").findValuesAsText("number");
    }
}
