package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.rest.ApiScript.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTokenTests extends ApiTests {

    @Test
    void makesATokenThatWorksUntilItIsTakenBack() {
        DeskCustomer customer = fixtures.coveredCustomer(DeskFixtures.desks().get(0));
        ApiScript owner = as(customer);

        Answer made = owner.post("/api/tokens", Map.of("label", "nightly report", "days", 30));
        ApiScript script = anybody.as(made.text("token"));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(script.get("/api/cases").status()).isEqualTo(200);
        assertThat(owner.get("/api/tokens").body().findValuesAsText("label")).contains("nightly report");
        assertThat(owner.get("/api/tokens").body().findValues("token")).isEmpty();

        assertThat(owner.delete(made.header("Location")).status()).isEqualTo(204);
        assertThat(script.get("/api/cases").isProblem(401)).isTrue();
        assertThat(owner.delete(made.header("Location")).isProblem(404)).isTrue();
    }

    @Test
    void makesATokenThatEndsWithItsDays() {
        DeskCustomer customer = fixtures.coveredCustomer(DeskFixtures.desks().get(0));
        ApiScript script = anybody.as(as(customer)
                .post("/api/tokens", Map.of("label", "x", "days", 1))
                .text("token"));

        clock.moveBy(Duration.ofDays(1).minusSeconds(1));
        assertThat(script.get("/api/cases").status()).isEqualTo(200);
        clock.moveBy(Duration.ofSeconds(1));
        assertThat(script.get("/api/cases").isProblem(401)).isTrue();
    }

    @Test
    void makesNoSecondTokenUnderOneKey() {
        ApiScript owner =
                as(fixtures.coveredCustomer(DeskFixtures.desks().get(0))).key("token-1");
        owner.post("/api/tokens", Map.of("label", "x", "days", 1));
        Map<String, Long> before = rows();

        Answer again = owner.post("/api/tokens", Map.of("label", "x", "days", 1));

        assertThat(again.isProblem(409)).as("%s", again).isTrue();
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "days, 0, 422", "days, -1, 422", "days, 366, 422", "days, 99999999999, 400", "days, 1.5, 400",
        "days, '\"1\"', 400", "days, true, 400", "days, null, 422", "label, '\"\"', 422", "label, null, 422",
        "label, 7, 400", "label, '\"\\u0007\"', 422", "label, '\"\\ud83d\"', 422", "colour, '\"red\"', 400"
    })
    void refusesATokenThatCannotBe(String field, String value, int status) throws Exception {
        ApiScript owner = as(fixtures.coveredCustomer(DeskFixtures.desks().get(0)));
        Map<String, Object> sent = new HashMap<>(Map.of("label", "x", "days", 1));
        sent.put(field, ApiScript.JSON.readTree(value));
        Map<String, Long> before = rows();

        Answer answer = owner.post("/api/tokens", sent);

        assertThat(answer.isProblem(status)).as("%s", answer).isTrue();
        assertThat(answer.fields()).containsExactly(field);
        assertThat(rows()).isEqualTo(before);
    }
}
