package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.DeskFixtures.Example;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.cases.Obstacle;
import io.casewright.cases.Parking;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the examples of the policies say of coverage and scope, lived from submission on. */
@DisplayName("Examples, lived")
class ExamplesProcessTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    ColleagueScenario colleagues;

    @Autowired
    Parking parking;

    static Stream<Arguments> uncovered() {
        return lived(example -> example.expects("entitlement", "coverage", "not-covered"));
    }

    static Stream<Arguments> partners() {
        return lived(example -> "partner".equals(example.facts().get("accountKind"))
                && example.expects("entitlement", "coverage", "covered"));
    }

    static Stream<Arguments> excluded() {
        return lived(example -> example.expects("scope", "scope", "excluded"));
    }

    private static Stream<Arguments> lived(Predicate<Example> wanted) {
        return DeskFixtures.desks().stream()
                .flatMap(desk -> DeskFixtures.lived(desk, wanted).stream().map(name -> Arguments.of(desk, name)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("uncovered")
    @DisplayName(
            "ALL-11 ST-2 ST-3 ST-4 CS-5 CS-9 CT-1: who is not covered is told their own reason and their own way out")
    void tellsTheReasonAndTheWayOut(Desk desk, String example) {
        CaseNumber number = submitted(desk, example);

        Obstacle obstacle = parking.obstacle(number).orElseThrow();
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PARKED);
        assertThat(scenario.mail(number, "case-parked").body()).contains(obstacle.reason(), obstacle.advice());
        assertThat(obstacle.advice()).isNotBlank();
        assertThat(scenario.passed(number)).doesNotContain("Activity_HandleCase", "Task_DecidePriority");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("partners")
    @DisplayName("CS-8: partners' people get help as customers' do, whatever the customer they work for has bought")
    void helpsPartners(Desk desk, String example) {
        CaseNumber number = submitted(desk, example);

        assertThat(scenario.caseOf(number).assessment().coverage()).isEqualTo("covered");
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("excluded")
    @DisplayName(
            "ST-7 CH-13: what support does not do comes to an engineer, who declines it with a reason the customer reads")
    void declinesWhatIsExcluded(Desk desk, String example) {
        CaseNumber number = submitted(desk, example);
        assertThat(scenario.caseOf(number).assessment().scope()).isEqualTo("excluded");

        scenario.engineerDecides(number, Map.of("outcome", "refuse", "reason", "This is not ours to repair."));

        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("refused");
        assertThat(colleagues.timeline(number)).contains("This is not ours to repair.");
        assertThat(scenario.mails(number)).contains("case-updated");
    }

    private CaseNumber submitted(Desk desk, String example) {
        DeskCustomer customer =
                fixtures.customer(desk, candidate -> candidate.name().equals(example));
        return scenario.submitted(customer);
    }
}
