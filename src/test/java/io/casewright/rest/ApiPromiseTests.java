package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class ApiPromiseTests extends ApiTests {

    @Autowired
    CaseScenario scenario;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-4 Each promise has a receipt whose lines add up to the wall time")
    void addsUp(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer);
        scenario.engineerAsks(CaseNumber.of(path.substring("/api/cases/".length())));
        clock.moveBy(Duration.ofHours(30));
        as(customer).post(path + "/messages", Map.of("message", "The newest."));

        JsonNode owed = asEngineerOf(desk).get(path + "/promises").body();

        for (JsonNode promise : owed) {
            JsonNode receipt = promise.path("receipt");
            Duration lines = Duration.ZERO;
            Instant reached = Instant.parse(promise.path("owedAt").asText());
            for (JsonNode line : receipt.path("lines")) {
                assertThat(line.path("from").asText()).isEqualTo(reached.toString());
                reached = Instant.parse(line.path("to").asText());
                lines = lines.plus(length(line, "length"));
            }
            assertThat(length(receipt, "wall")).isEqualTo(lines);
            assertThat(length(receipt, "counted")
                            .plus(length(receipt, "stoodStill"))
                            .plus(length(receipt, "shut")))
                    .isEqualTo(lines);
            assertThat(receipt.at("/grounds/annotation").asText()).isNotEmpty();
            assertThat(receipt.at("/grounds/rules")).isNotEmpty();
            boolean update = promise.path("kind").asText().equals("progress-update");
            assertThat(receipt.findValuesAsText("cause").contains("customer-asked"))
                    .isEqualTo(update);
        }
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-4 ST-6 A customer's receipts and forecast say nothing of rules, colleagues and alerts")
    void keepsWhatIsInternal(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer);

        JsonNode owed = as(customer).get(path + "/promises").body();
        JsonNode ahead = as(customer).get(path + "/forecast").body();

        assertThat(owed.toString() + ahead)
                .doesNotContain("Rule_", "Reading:", "\"annotation\"", "overruledBy", "alert");
        for (JsonNode promise : owed) {
            promise.at("/receipt/grounds/facts")
                    .fieldNames()
                    .forEachRemaining(fact -> assertThat(customer.intake("api")).containsKey(fact));
        }
        assertThat(ahead.findValuesAsText("what")).allMatch("due"::equals);
        assertThat(ahead.findValuesAsText("promise")).isSubsetOf(owed.findValuesAsText("id"));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-7 Everybody concerned reads when a silent case closes; staff read who is alerted")
    void looksAhead(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer);
        JsonNode before = asEngineerOf(desk).get(path + "/forecast").body();
        boolean promised = asEngineerOf(desk)
                .get(path + "/promises")
                .body()
                .findValuesAsText("binding")
                .contains("true");

        scenario.engineerAsks(CaseNumber.of(path.substring("/api/cases/".length())));

        assertThat(before.findValuesAsText("what").contains("broken")).isEqualTo(promised);
        assertThat(before.findValues("alert").isEmpty()).isEqualTo(!promised);
        assertThat(as(customer).get(path + "/forecast").body().findValuesAsText("what"))
                .containsSubsequence("reminder", "closing");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("E01 For strangers there is neither a receipt nor a forecast")
    void doesNotExistForStrangers(Desk desk) {
        String path = "/api/cases/" + aCase(fixtures.coveredCustomer(desk));
        Desk elsewhere = DeskFixtures.desks().stream()
                .filter(other -> !other.equals(desk))
                .findFirst()
                .orElseThrow();

        for (ApiScript stranger : List.of(
                as(fixtures.coveredCustomer(desk)), as(fixtures.coveredCustomer(elsewhere)), asEngineerOf(elsewhere))) {
            assertThat(stranger.get(path + "/promises").isProblem(404)).isTrue();
            assertThat(stranger.get(path + "/forecast").isProblem(404)).isTrue();
        }
    }

    private static Duration length(JsonNode of, String field) {
        return Duration.parse(of.path(field).asText());
    }
}
