package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import io.casewright.rest.ApiCalls.Call;
import io.casewright.rest.ApiScript.Answer;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ApiDocumentTests extends ApiTests {

    private final Desk desk = DeskFixtures.desks().get(0);

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void describesEveryCall() {
        Set<String> mapped = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));
        Set<String> described = new TreeSet<>();
        ApiCalls.read(anybody).all().forEach(call -> described.add(call.toString()));

        assertThat(mapped).hasSizeGreaterThan(14);
        assertThat(described).isEqualTo(mapped);
    }

    @Test
    void saysOfEveryCallWhatItDoesWhoMayAndWhatMayGoWrong() {
        ApiCalls calls = ApiCalls.read(anybody);

        assertThat(calls.document()
                        .at("/components/securitySchemes/personalToken/scheme")
                        .asText())
                .isEqualTo("bearer");
        assertThat(calls.document().path("security")).isNotEmpty();
        for (Call call : calls.all()) {
            JsonNode answers = call.description().path("responses");
            assertThat(call.description().path("summary").asText())
                    .as("%s", call)
                    .isNotEmpty();
            for (String status : call.readsABody() ? Set.of("400", "401", "413", "415", "422") : Set.of("401", "500")) {
                assertThat(answers.at("/" + status + "/content/application~1problem+json/schema/$ref")
                                .asText())
                        .as("%s %s", call, status)
                        .isEqualTo("#/components/schemas/Problem");
            }
        }
    }

    @Test
    void answersEveryCallThatNobodySignedInForWithAProblem() {
        for (Call call : ApiCalls.read(anybody).all()) {
            Answer answer = anybody.as("cwt_wrong")
                    .call(call.method(), call.nowhere(), call.readsABody() ? "{}" : null, MediaType.APPLICATION_JSON);

            assertThat(answer.isProblem(401)).as("%s: %s", call, answer).isTrue();
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void answersWhatNobodyCanReadWithAProblem() {
        ApiScript script = as(fixtures.coveredCustomer(desk));
        for (Call call : ApiCalls.read(anybody).all()) {
            if (call.path().endsWith("/imports") || call.path().endsWith("/policy/versions") || call.isAboutAFile()) {
                continue; // YAML, from operators only, models and files: their own tests say what they refuse
            }
            String path = call.nowhere();
            String body = call.readsABody() ? "{}" : null;

            assertThat(script.with("Accept", "text/html")
                            .call(call.method(), path, body, MediaType.APPLICATION_JSON)
                            .isProblem(406))
                    .as("406 %s", call)
                    .isTrue();
            Answer method = script.call(HttpMethod.PATCH, path, null, null);
            assertThat(method.isProblem(405)).as("405 %s", call).isTrue();
            assertThat(method.header("Allow")).contains(call.method().name());
            if (call.readsABody()) {
                assertThat(script.call(call.method(), path, "x=1", MediaType.TEXT_PLAIN)
                                .isProblem(415))
                        .as("415 %s", call)
                        .isTrue();
                String long256k = "{\"x\":\"" + "x".repeat(256 * 1024) + "\"}";
                assertThat(script.call(call.method(), path, long256k, MediaType.APPLICATION_JSON)
                                .isProblem(413))
                        .as("413 %s", call)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "\"text\"", "{\"subject\":\"a\",\"subject\":\"b\"}", "{} {}"})
    void refusesWhatIsNoObject(String body) {
        ApiScript script = as(fixtures.coveredCustomer(desk));
        for (Call call : ApiCalls.read(anybody).all()) {
            if (call.readsABody() && !call.path().endsWith("/imports")) {
                Answer answer = script.call(call.method(), call.nowhere(), body, MediaType.APPLICATION_JSON);

                assertThat(answer.isProblem(400)).as("%s: %s", call, answer).isTrue();
            }
        }
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        ApiScript script = as(fixtures.coveredCustomer(desk));
        String deep = "{\"facts\":{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}";

        Answer answer =
                script.call(HttpMethod.POST, "/api/desks/" + desk.id() + "/cases", deep, MediaType.APPLICATION_JSON);

        assertThat(answer.isProblem(400)).as("%s", answer).isTrue();
        assertThat(answer.text("detail")).contains("nested");
    }

    @Test
    void answersAnAddressThatIsNoneWithAProblem() {
        ApiScript script = as(fixtures.coveredCustomer(desk));

        assertThat(script.get("/api/tickets").isProblem(404)).isTrue();
        assertThat(script.get("/api/").isProblem(404)).isTrue();
        assertThat(anybody.get("/api/tickets").isProblem(401)).isTrue();
    }
}
