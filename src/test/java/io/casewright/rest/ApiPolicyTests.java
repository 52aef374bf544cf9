package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.DeskCustomer;
import io.casewright.desk.Desk;
import io.casewright.rest.ApiScript.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiPolicyTests extends ApiTests {

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-2 ALL-13: a preview answers what a case with the same facts is then promised, and stores nothing")
    void previewsWhatACaseIsPromised(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Map<String, Object> facts = new HashMap<>(customer.example().facts());
        facts.put("channel", "api");
        ApiScript engineer = asEngineerOf(desk);
        Map<String, Long> before = rows();

        Answer preview = engineer.post("/api/desks/" + desk.id() + "/policy/preview", Map.of("facts", facts));

        assertThat(preview.status()).as("%s", preview).isEqualTo(200);
        assertThat(rows()).isEqualTo(before);
        Answer submitted = as(customer).post("/api/desks/" + desk.id() + "/cases", aSubmission(customer, "api"));
        assertThat(submitted.body().path("priority")).isEqualTo(preview.body().path("priority"));
        assertThat(submitted.body().path("entitlement"))
                .isEqualTo(preview.body().path("entitlement"));
        assertThat(submitted.body().path("contactChannel"))
                .isEqualTo(preview.body().path("contactChannel"));
        JsonNode promised = preview.body().at("/firstResponse/dueAt");
        for (JsonNode owed : submitted.body().path("promises")) {
            if (owed.path("binding").asBoolean()) {
                assertThat(owed.path("dueAt")).isEqualTo(promised);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void previewsAnotherTime(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Instant christmas = Instant.parse("2026-12-25T03:00:00Z");

        Answer preview = asEngineerOf(desk)
                .post(
                        "/api/desks/" + desk.id() + "/policy/preview",
                        Map.of("facts", customer.example().facts(), "receivedAt", christmas.toString()));

        JsonNode due = preview.body().at("/firstResponse/dueAt");
        assertThat(preview.status()).as("%s", preview).isEqualTo(200);
        assertThat(due.isMissingNode() || Instant.parse(due.asText()).isAfter(christmas))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void tellsWhatADeskAsks(Desk desk) {
        ApiScript script = as(fixtures.coveredCustomer(desk));

        Answer answer = script.get("/api/desks/" + desk.id());

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body().path("hours")).hasSize(desk.clocks().size());
        assertThat(answer.body().path("intake").findValuesAsText("name"))
                .isEqualTo(
                        desk.intakeBy("api").stream().map(asked -> asked.name()).toList());
        desk.phones().stream()
                .filter(phone -> !phone.visibleTo().equals("everyone"))
                .forEach(phone -> assertThat(answer.body().toString()).doesNotContain(phone.number()));
        assertThat(script.get("/api/desks/" + desk.id() + "?channel=phone")
                        .body()
                        .path("intake")
                        .findValuesAsText("name"))
                .isEqualTo(desk.intakeBy("phone").stream()
                        .map(asked -> asked.name())
                        .toList());
        assertThat(script.get("/api/desks/" + desk.id() + "?channel=pigeon").isProblem(400))
                .isTrue();
    }
}
