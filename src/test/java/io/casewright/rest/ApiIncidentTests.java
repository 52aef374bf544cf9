package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.AnalysisScenario;
import io.casewright.engine.process.CaseScenario;
import io.casewright.engine.process.IncidentScenario;
import io.casewright.rest.ApiScript.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class ApiIncidentTests extends ApiTests {

    private static final String WITH_BRIDGE = "io.casewright.engine.process.IncidentScenario#desks";
    private static final String OWING = "io.casewright.engine.process.AnalysisScenario#desks";

    @Autowired
    IncidentScenario incidents;

    @Autowired
    AnalysisScenario analyses;

    @Autowired
    CaseScenario scenario;

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7 E01 Staff read how an incident stands and whose it is; a customer reads their own part only")
    void tellsEachTheirPart(Desk desk) {
        DeskCustomer customer = incidents.customer(desk);
        CaseNumber number = incidents.critical(customer);
        CaseNumber other = incidents.critical(incidents.customer(desk));
        String path = "/api/cases/" + number + "/incident";
        assertThat(as(customer).get(path).isProblem(404)).isTrue();
        incidents.declares(number, desk);
        incidents.links(number, desk, other);

        Answer met = asEngineerOf(desk).get(path);
        assertThat(met.text("state")).isEqualTo("bridge");
        assertThat(met.text("declaredBy")).isEqualTo("Eve");
        assertThat(met.body().path("cases"))
                .extracting(one -> one.asText())
                .containsExactlyInAnyOrder(number.value(), other.value());

        incidents.rulesOut(number);
        Answer staff = asEngineerOf(desk).get(path);
        Answer theirs = as(customer).get(path);

        assertThat(staff.text("evidence")).contains("The provider");
        assertThat(theirs.text("state")).isEqualTo("stand-by");
        assertThat(theirs.text("standBySince")).isEqualTo(clock.instant().toString());
        assertThat(theirs.text("pin")).isEqualTo(staff.text("pin")).matches("[0-9]{6}");
        assertThat(theirs.body().path("phones")).isNotEmpty();
        assertThat(theirs.body().toString())
                .doesNotContain(other.value(), "The provider", "Eve", "The whole site", "cases")
                .doesNotContain(desk.bridge().orElseThrow().number());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7 ALL-6 A call linked by PIN over the API brings engineers back, once")
    void isReengagedOverTheApi(Desk desk) {
        DeskCustomer customer = incidents.customer(desk);
        CaseNumber number = incidents.critical(customer);
        incidents.declares(number, desk);
        incidents.rulesOut(number);
        clock.moveBy(Duration.ofHours(2));
        String path = "/api/cases/" + number;
        String pin = as(customer).get(path + "/incident").text("pin");
        Map<String, Object> call = Map.of("pin", pin, "caller", "Ann");
        ApiScript phone = asEngineerOf(desk);

        assertThat(as(customer).post("/api/desks/" + desk.id() + "/calls", call).status())
                .as("customers phone, they do not note calls")
                .isIn(403, 404);
        assertThat(phone.key("back")
                        .post("/api/desks/" + desk.id() + "/calls", call)
                        .status())
                .isEqualTo(201);
        assertThat(phone.key("back")
                        .post("/api/desks/" + desk.id() + "/calls", call)
                        .status())
                .isIn(201, 422);

        assertThat(as(customer).get(path).body().path("cycle").asInt()).isEqualTo(2);
        assertThat(as(customer).get(path + "/incident").text("state")).isEqualTo("bridge");
        assertThat(as(customer).get(path + "/incident").body().has("pin")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(OWING)
    @DisplayName("SN-9 An ended case says when its analysis of the cause is due: as a case, and in its forecast")
    void saysWhatAnEndedCaseIsOwed(Desk desk) {
        DeskCustomer customer = analyses.customer(desk);
        CaseNumber number = scenario.submitted(customer);
        String path = "/api/cases/" + number;
        assertThat(as(customer).get(path).body().has("analysisDueAt"))
                .as("while it is open the promises say it")
                .isFalse();
        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "It works again."));
        scenario.nothingIsLearned(number);

        Answer closed = as(customer).get(path);
        assertThat(closed.text("state")).isEqualTo("closed");
        List<String> due = as(customer).get(path + "/promises").body().findValuesAsText("dueAt");
        assertThat(due).contains(closed.text("analysisDueAt"));
        assertThat(as(customer).get(path + "/forecast").body().findValuesAsText("at"))
                .contains(closed.text("analysisDueAt"));

        analyses.writes(number, "not-ours", "A line of the provider was cut.");
        analyses.approves(number);
        assertThat(as(customer).get(path).body().has("analysisDueAt")).isFalse();
        assertThat(as(customer).get(path + "/forecast").body()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("SN-9 An ended case to which nothing is owed says so")
    void owesNothing(Desk desk) {
        DeskCustomer customer = fixtures.customer(
                desk,
                example -> example.expects("entitlement", "coverage", "covered")
                        && !example.expects("priority", "priority", 1)
                        && !example.expects("priority", "priority", 2));
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "It works again."));

        assertThat(as(customer).get("/api/cases/" + number).body().has("analysisDueAt"))
                .isFalse();
        assertThat(DeskFixtures.desks()).contains(desk);
    }
}
