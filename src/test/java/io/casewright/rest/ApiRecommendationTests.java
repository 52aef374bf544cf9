package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.desk.Desk;
import io.casewright.rest.ApiScript.Answer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recommendations by API: made by staff, read by the customer, counted for the desk. */
class ApiRecommendationTests extends ApiTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CT-9 CT-10 CH-20 A link is recommended once, read by the customer and counted for the desk")
    void recommendsAndCounts(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer) + "/recommendations";
        String label = desk.links().get(0).label();
        long before = times(desk, label);

        Answer made = asEngineerOf(desk).post(path, Map.of("link", label));
        Answer again = asEngineerOf(desk).post(path, Map.of("link", label));

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(again.body()).hasSize(1);
        assertThat(as(customer).get(path).body().findValuesAsText("url"))
                .containsExactly(desk.links().get(0).url());
        assertThat(times(desk, label)).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CT-9 Customers recommend nothing, nobody recommends what is no link of the desk, or counts elsewhere")
    void refusesOthers(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        String path = "/api/cases/" + aCase(customer) + "/recommendations";

        assertThat(as(customer)
                        .post(path, Map.of("link", desk.links().get(0).label()))
                        .isProblem(403))
                .isTrue();
        Answer unknown = asEngineerOf(desk).post(path, Map.of("link", "file:///etc/passwd"));
        assertThat(unknown.isProblem(422)).isTrue();
        assertThat(unknown.fields()).containsExactly("link");
        assertThat(as(customer)
                        .get("/api/desks/" + desk.id() + "/recommendations")
                        .status())
                .isNotEqualTo(200);
        assertThat(as(customer).get(path).body()).isEmpty();
    }

    private long times(Desk desk, String label) {
        for (var times : asEngineerOf(desk)
                .get("/api/desks/" + desk.id() + "/recommendations")
                .body()) {
            if (times.path("link").asText().equals(label)) {
                return times.path("times").asLong();
            }
        }
        return 0;
    }
}
