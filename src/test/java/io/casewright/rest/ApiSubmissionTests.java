package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import io.casewright.rest.ApiScript.Answer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiSubmissionTests extends ApiTests {

    private final Desk anyDesk = DeskFixtures.desks().get(0);

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-2 ALL-13: the answer to a submission says what is promised and until when, in the person's zone")
    void answersWithWhatIsPromised(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);

        Answer answer = as(customer).post(cases(desk), aSubmission(customer, "api"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/cases/" + answer.text("number"));
        assertThat(answer.text("number")).startsWith(desk.casePrefix() + "-");
        assertThat(answer.text("state")).isEqualTo("new");
        assertThat(answer.body().path("priority").asInt()).isBetween(1, 4);
        assertThat(answer.body().at("/entitlement/coverage").asText()).isEqualTo("covered");
        assertThat(answer.body().at("/contactChannel/verdict").asText()).isNotEmpty();
        for (JsonNode promise : answer.body().path("promises")) {
            Instant due = Instant.parse(promise.path("dueAt").asText());
            OffsetDateTime local = OffsetDateTime.parse(promise.path("dueLocal").asText());
            assertThat(due).isAfter(START);
            assertThat(local.toInstant()).isEqualTo(due);
            assertThat(local.getOffset()).isEqualTo(DeskFixtures.ZONE.getRules().getOffset(due));
            assertThat(promise.path("dueInWords").asText()).endsWith("(" + DeskFixtures.ZONE + ")");
        }
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-11: a case that support does not cover is kept, and the answer says why and what would help")
    void keepsWhatIsNotCovered(Desk desk) {
        DeskCustomer customer = fixtures.uncoveredCustomer(desk);

        Answer answer = as(customer).post(cases(desk), aSubmission(customer, "api"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.text("state")).isEqualTo("parked");
        assertThat(answer.body().at("/entitlement/coverage").asText()).isEqualTo("not-covered");
        assertThat(answer.body().at("/entitlement/reason").asText()).isNotEmpty();
        assertThat(answer.body().at("/entitlement/advice").asText()).isNotEmpty();
        assertThat(answer.body().path("promises")).isEmpty();
        assertThat(as(customer).get("/api/cases/" + answer.text("number")).text("state"))
                .isEqualTo("parked");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ST-1 SN-11: an engineer submits for whoever is on the phone")
    void takesAPhoneCall(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Map<String, Object> sent = aSubmission(customer, "phone");
        sent.put("onBehalfOf", Map.of("email", customer.person().email()));

        Answer answer = asEngineerOf(desk).post(cases(desk), sent);

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        Answer seen = as(customer).get("/api/cases/" + answer.text("number"));
        assertThat(seen.text("channel")).isEqualTo("phone");
    }

    @Test
    @DisplayName("E05: the same key again gives the same case and the same answer")
    void answersTheSameKeyWithTheSameCase() {
        DeskCustomer customer = fixtures.coveredCustomer(anyDesk);
        ApiScript script = as(customer).key("order-66");
        Answer first = script.post(cases(anyDesk), aSubmission(customer, "api"));
        Map<String, Long> before = rows();

        Answer second = script.post(cases(anyDesk), aSubmission(customer, "api"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("E05: the same submission twenty times at once is one case")
    void acceptsTwentyAtOnceAsOne() throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(anyDesk);
        ApiScript script = as(customer).key("twenty");
        long before = rows().get("SUPPORT_CASE");
        Callable<Answer> submit = () -> script.post(cases(anyDesk), aSubmission(customer, "api"));
        var threads = Executors.newFixedThreadPool(20);

        List<Future<Answer>> answers =
                threads.invokeAll(Stream.generate(() -> submit).limit(20).toList());
        threads.shutdown();

        Set<String> numbers = new HashSet<>();
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).as("%s", answer.get()).isEqualTo(201);
            numbers.add(answer.get().text("number"));
        }
        assertThat(numbers).hasSize(1);
        assertThat(rows().get("SUPPORT_CASE")).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("E05: another submission under the same key is refused")
    void refusesAnotherSubmissionUnderTheSameKey() {
        DeskCustomer customer = fixtures.coveredCustomer(anyDesk);
        ApiScript script = as(customer).key("one");
        script.post(cases(anyDesk), aSubmission(customer, "api"));
        Map<String, Object> other = new HashMap<>(aSubmission(customer, "api"));
        other.put("subject", "Something else");
        Map<String, Long> before = rows();

        Answer answer = script.post(cases(anyDesk), other);

        assertThat(answer.isProblem(422)).as("%s", answer).isTrue();
        assertThat(answer.fields()).containsExactly("Idempotency-Key");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("E05: another caller's key is another key")
    void keepsTheKeysOfTwoCallersApart() {
        DeskCustomer one = fixtures.coveredCustomer(anyDesk);
        DeskCustomer other = fixtures.coveredCustomer(anyDesk);

        Answer first = as(one).key("same").post(cases(anyDesk), aSubmission(one, "api"));
        Answer second = as(other).key("same").post(cases(anyDesk), aSubmission(other, "api"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("number")).isNotEqualTo(first.text("number"));
    }

    private static String cases(Desk desk) {
        return "/api/desks/" + desk.id() + "/cases";
    }
}
