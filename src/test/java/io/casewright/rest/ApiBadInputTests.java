package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import io.casewright.rest.ApiScript.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every call, given what it cannot take: the problem names the field, and nothing has changed. */
class ApiBadInputTests extends ApiTests {

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void refusesASubmissionFieldByField(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Attempt attempt = new Attempt(
                this::rows, as(customer), "/api/desks/" + desk.id() + "/cases", aSubmission(customer, "api"));

        attempt.text("subject", 200, true, true);
        attempt.text("description", 20_000, true, false);
        attempt.choice("statedKind");
        attempt.choice("account");
        attempt.refuses("onBehalfOf", Map.of("email", "ann@customer.example"), 422);
        attempt.refuses("onBehalfOf", "ann@customer.example", 400);
        attempt.refuses("facts", List.of(), 400);
        attempt.refuses("facts", "x", 400);
        attempt.refuses("priority", 1, 400);
        attempt.refuses("desk", desk.id().value(), 400);
        attempt.nothingChanged();
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void refusesIntakeAnswersFactByFact(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Attempt attempt = new Attempt(
                this::rows, as(customer), "/api/desks/" + desk.id() + "/cases", aSubmission(customer, "api"));

        for (IntakeFact asked : desk.intakeBy("api")) {
            attempt.fact(asked);
        }
        attempt.refusesFact("confirmedPriority", 1, "facts");
        attempt.refusesFact("contractState", "active", "facts");
        attempt.refusesFact("${7*7}", "x", "facts");
        attempt.nothingChanged();
    }

    @Test
    void refusesACallersAddressAndName() {
        Desk desk = DeskFixtures.desks().get(0);
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Attempt attempt = new Attempt(
                this::rows, asEngineerOf(desk), "/api/desks/" + desk.id() + "/cases", aSubmission(customer, "phone"));

        attempt.refuses("onBehalfOf", null, 422);
        for (String address :
                List.of("", "ann", "@x.example", "a b@x.example", "ann@x.example\u0000", "<b>@x.example")) {
            attempt.refusesIn("onBehalfOf", "email", Map.of("email", address), 422);
        }
        Attempt.EXPRESSIONS.forEach(text -> attempt.refusesIn("onBehalfOf", "email", Map.of("email", text), 422));
        Attempt.NO_TEXTS.forEach(value -> attempt.refusesIn("onBehalfOf", "email", Map.of("email", value), 400));
        for (String name : List.of("x".repeat(201), "two\nlines", "a\u0007b", "a\ud83d")) {
            attempt.refusesIn("onBehalfOf", "name", Map.of("email", "ann@x.example", "name", name), 422);
        }
        attempt.refusesIn("onBehalfOf", "id", Map.of("email", "ann@x.example", "id", 7), 400);
        attempt.nothingChanged();
    }

    @Test
    void refusesMessagesAndReasons() {
        Desk desk = DeskFixtures.desks().get(0);
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String open = "/api/cases/" + aCase(customer);
        String ended = "/api/cases/" + aCase(customer);
        as(customer).post(ended + "/resolution", Map.of());

        Attempt message = new Attempt(this::rows, as(customer), open + "/messages", Map.of("message", "Hello"));
        message.text("message", 20_000, true, false);
        message.choice("kind");
        message.refuses("author", "eve", 400);
        message.nothingChanged();
        Attempt note = new Attempt(
                this::rows, asEngineerOf(desk), open + "/messages", Map.of("kind", "note", "message", "Hello"));
        note.text("message", 20_000, true, false);
        note.nothingChanged();
        Attempt resolution = new Attempt(this::rows, as(customer), open + "/resolution", Map.of());
        resolution.text("reason", 2_000, false, false);
        resolution.refuses("state", "closed", 400);
        resolution.nothingChanged();
        Attempt reopening = new Attempt(this::rows, as(customer), ended + "/reopening", Map.of("message", "Hello"));
        reopening.text("message", 20_000, true, false);
        reopening.nothingChanged();
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void refusesPreviewsOfWhatCannotBe(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Map<String, Object> facts = new LinkedHashMap<>(customer.example().facts());
        Attempt attempt = new Attempt(
                this::rows, asEngineerOf(desk), "/api/desks/" + desk.id() + "/policy/preview", Map.of("facts", facts));

        attempt.refuses("receivedAt", "1999-12-31T23:59:59Z", 422);
        attempt.refuses("receivedAt", "2100-01-01T00:00:00Z", 422);
        for (Object time : List.of("yesterday", "2026-02-30T00:00:00Z", "2026-11-20", true, List.of(), "${now()}")) {
            attempt.refuses("receivedAt", time, 400);
        }
        attempt.refusesFact("colour", "red", "facts.colour");
        attempt.refusesFact("channel", "pigeon", "facts.channel");
        attempt.refusesFact("channel", 7, "facts.channel");
        attempt.refusesFact("channel", null, "facts.channel");
        attempt.refusesFact("cycle", 1.5, "facts.cycle");
        attempt.refusesFact("cycle", List.of(1), "facts.cycle");
        attempt.refusesFact("extendedSupport", "${true}", "facts.extendedSupport");
        attempt.nothingChanged();
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("B02 B04: text from outside stays text, letter by letter")
    void keepsTextAsItIs(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        ApiScript script = as(customer);

        for (String text : Attempt.EXPRESSIONS) {
            Map<String, Object> sent = aSubmission(customer, "api");
            sent.put("subject", text);
            sent.put("description", text);
            Answer answer = script.post("/api/desks/" + desk.id() + "/cases", sent);

            assertThat(answer.status()).as("%s", answer).isEqualTo(201);
            String path = "/api/cases/" + answer.text("number");
            script.post(path + "/messages", Map.of("message", text));
            assertThat(script.get(path).text("subject")).isEqualTo(text);
            List<String> messages = new ArrayList<>();
            for (JsonNode entry : script.get(path + "/messages").body()) {
                if (entry.path("kind").asText().equals("message")) {
                    messages.add(entry.path("body").asText());
                }
            }
            assertThat(messages).containsExactly(text, text);
        }
    }
}
