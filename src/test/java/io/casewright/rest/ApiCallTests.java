package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.DeskFixtures.Example;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import io.casewright.rest.ApiScript.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls over the API: asked for, booked, and everything that cannot be taken. */
class ApiCallTests extends ApiTests {

    @Autowired
    CaseScenario scenario;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-13 CH-14: a customer asks for a call once; who is offered none is told why, and nothing is made")
    void asksForACall(Desk desk) {
        boolean offered = DeskFixtures.examples(desk).stream().anyMatch(askable(true));
        DeskCustomer customer = fixtures.customer(desk, askable(offered));
        String path = "/api/cases/" + aCase(customer);
        ApiScript script = as(customer);
        Map<String, Long> before = rows();

        Answer asked = script.key("call-1").post(path + "/call-requests", Map.of("purpose", "See the error together."));

        if (!offered) {
            assertThat(asked.isProblem(409)).as("%s", asked).isTrue();
            assertThat(rows()).isEqualTo(before);
            assertThat(script.get(path + "/call").text("whyNot")).isEqualTo(asked.text("detail"));
            return;
        }
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        assertThat(asked.body().path("latest").path("state").asText()).isEqualTo("asked");
        assertThat(script.key("call-1")
                        .post(path + "/call-requests", Map.of("purpose", "See the error together."))
                        .status())
                .isEqualTo(201);
        Map<String, Long> once = rows();
        Answer twice = script.post(path + "/call-requests", Map.of("purpose", "Another purpose."));
        assertThat(twice.isProblem(409)).isTrue();
        assertThat(rows()).isEqualTo(once);
        assertThat(once.get("CASE_CALL")).isEqualTo(before.get("CASE_CALL") + 1);
    }

    @Test
    @DisplayName("CH-15: no purpose, too long a one, control characters and what is no text are refused by name")
    void refusesABadRequest() {
        DeskCustomer customer = bookingCustomer();
        String path = "/api/cases/" + aCase(customer) + "/call-requests";
        ApiScript script = as(customer);
        Map<String, Long> before = rows();

        for (String purpose : new String[] {"", "   ", "x".repeat(1001), "a\u0000b", "\ud800"}) {
            Answer refused = script.post(path, Map.of("purpose", purpose));
            assertThat(refused.isProblem(422)).as("%s", refused).isTrue();
            assertThat(refused.fields()).containsExactly("purpose");
        }
        assertThat(script.post(path, Map.of()).fields()).containsExactly("purpose");
        assertThat(script.post(path, Map.of("purpose", Map.of("x", 1))).isProblem(400))
                .isTrue();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "CH-14: a case of somebody else has no call, a parked or ended one takes no request, staff ask nowhere")
    void hidesAndRefuses() {
        DeskCustomer customer = bookingCustomer();
        String number = aCase(customer);
        String path = "/api/cases/" + number;
        Map<String, Object> request = Map.of("purpose", "See it.");

        assertThat(as(bookingCustomer()).post(path + "/call-requests", request).status())
                .isEqualTo(404);
        assertThat(as(bookingCustomer()).post(path + "/call-slot", slot()).status())
                .isEqualTo(404);
        assertThat(as(bookingCustomer()).get(path + "/call").status()).isEqualTo(404);
        assertThat(anybody.post(path + "/call-requests", request).status()).isEqualTo(401);
        assertThat(asEngineerOf(customer.desk())
                        .post(path + "/call-requests", request)
                        .status())
                .isEqualTo(403);
        as(customer).post(path + "/resolution", Map.of());
        assertThat(as(customer).post(path + "/call-requests", request).isProblem(409))
                .isTrue();

        DeskCustomer parked = fixtures.uncoveredCustomer(customer.desk());
        String waiting = "/api/cases/" + aCase(parked);
        assertThat(as(parked).post(waiting + "/call-requests", request).text("detail"))
                .contains("parked");
    }

    @Test
    @DisplayName("CH-15: the booked time is a local one, ahead, in a zone that exists, and of an invitation")
    void booksATime() {
        DeskCustomer customer = bookingCustomer();
        CaseNumber number = CaseNumber.of(aCase(customer));
        String path = "/api/cases/" + number + "/call-slot";
        ApiScript script = as(customer);
        assertThat(script.post(path, slot()).isProblem(409)).as("not invited").isTrue();
        scenario.engineerDecides(number, Map.of("outcome", "call"));
        scenario.engineerDecides(
                number, Map.of("callDecision", "arrange", "callWay", "booking", "callPurpose", "See it."));
        Map<String, Long> before = rows();

        assertField(script, path, "date", "2026-11-17", "date");
        assertField(script, path, "date", "25.11.2026", "date");
        assertField(script, path, "date", "2028-11-25", "date");
        assertField(script, path, "time", "25:00", "time");
        assertField(script, path, "time", "", "time");
        assertField(script, path, "zone", "Berlin", "zone");
        assertField(script, path, "zone", "+01:00", "zone");
        assertThat(rows()).isEqualTo(before);

        Answer booked = script.key("slot").post(path, slot());
        assertThat(booked.status()).as("%s", booked).isEqualTo(200);
        assertThat(booked.body().path("latest").path("slot").asText()).isEqualTo("2026-11-25T14:30:00Z");
        assertThat(script.key("slot").post(path, slot()).status()).isEqualTo(200);
        assertThat(script.post(path, slot()).isProblem(409)).isTrue();
        assertThat(script.get("/api/cases/" + number).text("state")).isEqualTo("in-progress");
    }

    @Test
    @DisplayName("CH-15: an engineer records the time a customer told them")
    void letsAnEngineerRecordTheTime() {
        DeskCustomer customer = bookingCustomer();
        CaseNumber number = CaseNumber.of(aCase(customer));
        scenario.engineerDecides(number, Map.of("outcome", "call"));
        scenario.engineerDecides(
                number, Map.of("callDecision", "arrange", "callWay", "booking", "callPurpose", "See it."));

        Answer booked = asEngineerOf(customer.desk()).post("/api/cases/" + number + "/call-slot", slot());

        assertThat(booked.body().path("latest").path("state").asText()).isEqualTo("arranged");
        assertThat(scenario.taskOf(number).getName()).startsWith("Hold call for");
    }

    @Test
    @DisplayName("CH-15: 31 minutes, no purpose and a link that is none are refused in Tasklist, and nothing changes")
    void refusesABadDecisionInTasklist() {
        DeskCustomer customer = bookingCustomer();
        CaseNumber number = CaseNumber.of(aCase(customer));
        scenario.engineerDecides(number, Map.of("outcome", "call"));
        Map<String, Long> before = rows();

        assertRefused(number, Map.of("callDecision", "arrange", "callWay", "booking"));
        assertRefused(
                number,
                Map.of(
                        "callDecision",
                        "arrange",
                        "callWay",
                        "direct",
                        "callPurpose",
                        "x",
                        "callLink",
                        "javascript:alert(1)"));
        assertThat(rows()).isEqualTo(before);
        scenario.engineerDecides(
                number,
                Map.of(
                        "callDecision",
                        "arrange",
                        "callWay",
                        "booking",
                        "callPurpose",
                        "x",
                        "callAt",
                        "2026-11-25 14:30"));
        assertRefused(number, Map.of("callOutcome", "held", "callMinutes", 31, "callReport", "Seen."));
        assertThat(scenario.taskOf(number).getName()).startsWith("Hold call for");
    }

    private void assertRefused(CaseNumber number, Map<String, Object> form) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> scenario.engineerDecides(number, form)))
                .isNotNull();
    }

    private static void assertField(ApiScript script, String path, String key, String value, String field) {
        Map<String, Object> wrong = slot();
        wrong.put(key, value);
        Answer refused = script.post(path, wrong);
        assertThat(refused.isProblem(422)).as("%s", refused).isTrue();
        assertThat(refused.fields()).containsExactly(field);
    }

    private static Map<String, Object> slot() {
        return new HashMap<>(Map.of("date", "2026-11-25", "time", "14:30", "zone", "Europe/London"));
    }

    /** Of any desk with a booking page. */
    private DeskCustomer bookingCustomer() {
        Desk desk = DeskFixtures.desks().stream()
                .filter(candidate -> candidate.bookingLink() != null)
                .findFirst()
                .orElseThrow();
        return fixtures.coveredCustomer(desk);
    }

    private static Predicate<Example> askable(boolean offered) {
        return example -> "customer".equals(example.facts().get("callAskedBy"))
                && example.expects("call", "callOffered", offered);
    }
}
