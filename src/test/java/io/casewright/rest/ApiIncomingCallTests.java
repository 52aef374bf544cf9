package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.UrgentCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import io.casewright.engine.process.UrgentCallScenario;
import io.casewright.engine.process.UrgentCallScenario.Urgent;
import io.casewright.rest.ApiScript.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Telephone systems link calls to cases: by PIN or number, once, and only at their own desk. */
class ApiIncomingCallTests extends ApiTests {

    private static final String URGENT = "io.casewright.engine.process.UrgentCallScenario#urgent";

    @Autowired
    UrgentCallScenario calls;

    @Autowired
    CaseScenario scenario;

    @Autowired
    UrgentCalls urgentCalls;

    @Autowired
    JdbcClient database;

    @ParameterizedTest(name = "{0}")
    @MethodSource(URGENT)
    @DisplayName("SN-5 ST-10: who submits by API is told number and PIN in the answer, and is found by it")
    void answersWithNumberAndPin(Urgent urgent) {
        DeskCustomer customer = calls.customer(urgent);

        Answer submitted =
                as(customer).post("/api/desks/" + urgent.desk().id() + "/cases", aSubmission(customer, "api"));

        assertThat(submitted.status()).isEqualTo(201);
        var call = submitted.body().path("urgentCall");
        assertThat(call.path("who").asText()).isEqualTo("contact");
        String pin = call.path("pin").asText();
        assertThat(pin).matches("[0-9]{6}");
        Answer linked = link(urgent.desk(), Map.of("pin", pin, "caller", "Ann"));
        assertThat(linked.status()).as("%s", linked).isEqualTo(201);
        assertThat(linked.text("number")).isEqualTo(submitted.text("number"));
        assertThat(linked.body().path("urgentCall").path("who").asText()).isNotEqualTo("contact");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(URGENT)
    @DisplayName("SN-5: the same key links a call once; another call under it is refused")
    void linksOnce(Urgent urgent) {
        CaseNumber number = calls.submitted(urgent);
        ApiScript script = asEngineerOf(urgent.desk());
        String path = "/api/desks/" + urgent.desk().id() + "/calls";
        Map<String, Object> call = Map.of("number", number.value(), "caller", "Ann", "phone", "+1 716 555 0100");

        assertThat(script.key("call-1").post(path, call).status()).isEqualTo(201);
        Map<String, Long> once = rows();
        assertThat(script.key("call-1").post(path, call).status()).isEqualTo(201);
        assertThat(rows()).isEqualTo(once);
        assertThat(script.key("call-1")
                        .post(path, Map.of("number", number.value(), "caller", "Bob"))
                        .isProblem(422))
                .isTrue();
        assertThat(rows()).isEqualTo(once);
    }

    @Test
    @DisplayName(
            "SN-5: a call without a name, with two references or none, from the future or before the case is refused by name")
    void refusesBadCalls() {
        Urgent urgent = UrgentCallScenario.urgent().findFirst().orElseThrow();
        CaseNumber number = calls.submitted(urgent);
        String pin = String.valueOf(calls.call(number).pin());
        ApiScript script = asEngineerOf(urgent.desk());
        Map<String, Long> before = rows();

        assertThat(link(script, urgent.desk(), Map.of("pin", pin)).fields()).containsExactly("caller");
        assertThat(link(script, urgent.desk(), Map.of("caller", "Ann")).fields())
                .containsExactly("pin");
        assertThat(link(script, urgent.desk(), Map.of("caller", "Ann", "pin", pin, "number", number.value()))
                        .fields())
                .containsExactly("pin");
        assertThat(link(script, urgent.desk(), Map.of("caller", "Ann", "pin", "12345"))
                        .fields())
                .containsExactly("pin");
        assertThat(link(script, urgent.desk(), Map.of("caller", "Ann", "number", "x".repeat(25)))
                        .fields())
                .containsExactly("number");
        assertThat(link(script, urgent.desk(), Map.of("caller", "a\nb", "pin", pin))
                        .fields())
                .containsExactly("caller");
        assertThat(link(script, urgent.desk(), with(pin, "phone", "1".repeat(41)))
                        .fields())
                .containsExactly("phone");
        assertThat(link(script, urgent.desk(), with(pin, "said", "x".repeat(2001)))
                        .fields())
                .containsExactly("said");
        for (String at : List.of("2026-11-18T15:00:01Z", "2026-11-18T14:59:59Z", "yesterday")) {
            assertThat(link(script, urgent.desk(), with(pin, "at", at)).fields())
                    .containsExactly("at");
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("SN-5: strangers, customers and other desks find nothing; many wrong PINs are slowed down")
    void tellsNothing() {
        Urgent urgent = UrgentCallScenario.urgent().findFirst().orElseThrow();
        CaseNumber number = calls.submitted(urgent);
        String pin = String.valueOf(calls.call(number).pin());
        Desk other = DeskFixtures.desks().stream()
                .filter(desk -> !desk.equals(urgent.desk()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> byPin = Map.of("pin", pin, "caller", "Ann");
        String path = "/api/desks/" + urgent.desk().id() + "/calls";
        Map<String, Long> before = rows();

        assertThat(anybody.post(path, byPin).isProblem(401)).isTrue();
        assertThat(as(fixtures.coveredCustomer(urgent.desk())).post(path, byPin).isProblem(403))
                .isTrue();
        assertThat(asEngineerOf(other).post(path, byPin).isProblem(404)).isTrue();
        assertThat(link(other, byPin).fields()).containsExactly("pin");
        assertThat(link(other, Map.of("number", number.value(), "caller", "Ann"))
                        .fields())
                .containsExactly("number");
        ApiScript guessing = asEngineerOf(urgent.desk());
        String wrong = pin.equals("000000") ? "000001" : "000000";
        for (int guess = 0; guess < 10; guess++) {
            assertThat(guessing.post(path, Map.of("pin", wrong, "caller", "Ann"))
                            .fields())
                    .containsExactly("pin");
        }
        assertThat(guessing.post(path, byPin).isProblem(429)).isTrue();
        assertThat(before.get("PHONE_TALK")).isEqualTo(rows().get("PHONE_TALK"));
    }

    @Test
    @DisplayName("SN-5 ALL-5: of two who link a call at once, one begins the clock, and it is one call")
    void linksOneCallOfTwo() throws Exception {
        Urgent urgent = UrgentCallScenario.urgent().findFirst().orElseThrow();
        CaseNumber number = calls.submitted(urgent);
        String pin = String.valueOf(calls.call(number).pin());
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Answer> linking = () -> link(urgent.desk(), Map.of("pin", pin, "caller", "Ann"));

            for (Future<Answer> answer : two.invokeAll(List.of(linking, linking))) {
                assertThat(answer.get().status()).as("%s", answer.get()).isEqualTo(201);
            }
        } finally {
            two.shutdown();
        }
        assertThat(urgentCalls.talks(scenario.caseOf(number))).hasSize(1);
        assertThat(scenario.passed(number, "handle-case").stream().filter("EndEvent_AssessedAgain"::equals))
                .hasSize(1);
    }

    private Answer link(Desk desk, Map<String, Object> call) {
        return link(asEngineerOf(desk), desk, call);
    }

    private static Answer link(ApiScript script, Desk desk, Map<String, Object> call) {
        return script.post("/api/desks/" + desk.id() + "/calls", call);
    }

    private static Map<String, Object> with(String pin, String field, String value) {
        Map<String, Object> call = new LinkedHashMap<>(Map.of("pin", pin, "caller", "Ann"));
        call.put(field, value);
        return call;
    }
}
