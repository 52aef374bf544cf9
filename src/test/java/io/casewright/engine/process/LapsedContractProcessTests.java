package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.DeskFixtures.Example;
import io.casewright.ProductTests;
import io.casewright.cases.Assessment;
import io.casewright.cases.CaseState;
import io.casewright.cases.Obstacle;
import io.casewright.cases.Parking;
import io.casewright.customer.Contract;
import io.casewright.customer.CustomerBooks;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A contract that ends, on every desk where one can, with every licence that is supported while it runs. */
@DisplayName("A contract that lapses")
class LapsedContractProcessTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    CustomerBooks books;

    @Autowired
    Parking parking;

    @Autowired
    Promises promises;

    /** Each desk, and each licence that its examples name under a running contract and without one. */
    static Stream<Arguments> licencesUnderContract() {
        return DeskFixtures.desks().stream()
                .flatMap(desk -> DeskFixtures.examples(desk).stream()
                        .filter(example -> covered(example) && liveable(desk, example))
                        .map(example -> example.facts().get("licence"))
                        .distinct()
                        .filter(licence -> lapsed(desk, licence).findAny().isPresent())
                        .map(licence -> Arguments.of(desk, licence)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("licencesUnderContract")
    @DisplayName("ST-2 CS-2 SN-1: lapsing during an open case changes nothing for that case")
    void changesNothingForAnOpenCase(Desk desk, String licence) {
        DeskCustomer customer = customer(desk, licence);
        LocalDate lastDay = endsToday(customer);
        CaseNumber number = scenario.submitted(customer);
        Assessment before = scenario.caseOf(number).assessment();
        List<PromiseView> owed = promises.of(number);

        clock.moveTo(lastDay.plusDays(1).atStartOfDay(desk.zone()).toInstant());
        assessedAgain(number, before.priority());

        assertThat(scenario.caseOf(number).assessment()).isEqualTo(before);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
        assertThat(promises.of(number)).extracting(PromiseView::id).containsExactlyElementsOf(ids(owed));
        assertThat(promises.of(number)).extracting(PromiseView::state).doesNotContain("void");

        scenario.engineerAsks(number);
        scenario.customerReplies(number, customer);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(scenario.caseOf(number).assessment().coverage()).isEqualTo("covered");
        assertThat(scenario.mails(number)).doesNotContain("case-parked");
        assertThat(scenario.passed(number)).doesNotContain("Task_ParkCase");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("licencesUnderContract")
    @DisplayName("ST-3 ST-2 CS-2 SN-1: on the last day support covers the licence, an add-on as well; after it the next"
            + " case is parked, and its author told why and what would change it")
    void endsWithTheContract(Desk desk, String licence) {
        DeskCustomer customer = customer(desk, licence);
        LocalDate lastDay = endsToday(customer);
        clock.moveTo(lastDay.plusDays(1).atStartOfDay(desk.zone()).toInstant().minus(Duration.ofSeconds(1)));
        CaseNumber onTheLastDay = scenario.submitted(customer);
        clock.moveBy(Duration.ofSeconds(1));
        CaseNumber number = scenario.submitted(customer);

        assertThat(scenario.caseOf(onTheLastDay).assessment().coverage()).isEqualTo("covered");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PARKED);
        Obstacle obstacle = parking.obstacle(number).orElseThrow();
        assertThat(lapsed(desk, licence))
                .as("what the examples expect")
                .anyMatch(example -> example.expects("entitlement", "remedy", obstacle.remedy()));
        assertThat(scenario.mail(number, "case-parked").body())
                .contains(obstacle.reason())
                .contains(obstacle.advice());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desksThatHelpWithoutAPromise")
    @DisplayName(
            "ST-9 CH-2 ALL-11: whoever tries the product is answered, and told at once what would get them a promise")
    void tellsWhatWouldGetAPromise(Desk desk) {
        DeskCustomer customer =
                fixtures.customer(desk, example -> example.expects("entitlement", "coverage", "best-effort"));

        CaseNumber number = scenario.submitted(customer);

        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
        assertThat(promises.of(number)).noneMatch(promise -> promise.terms().binding());
        assertThat(scenario.mail(number, "case-received").body()).contains("adds a promised time");
    }

    static List<Desk> desksThatHelpWithoutAPromise() {
        return DeskFixtures.desksWith(example -> example.expects("entitlement", "coverage", "best-effort"));
    }

    private static boolean covered(Example example) {
        return "active".equals(example.facts().get("contractState"))
                && example.expects("entitlement", "coverage", "covered");
    }

    private static boolean liveable(Desk desk, Example example) {
        return DeskFixtures.lived(desk, other -> other.name().equals(example.name()))
                .contains(example.name());
    }

    private static Stream<Example> lapsed(Desk desk, Object licence) {
        return DeskFixtures.examples(desk).stream()
                .filter(example -> "lapsed".equals(example.facts().get("contractState"))
                        && licence.equals(example.facts().get("licence"))
                        && example.expects("entitlement", "coverage", "not-covered"));
    }

    private DeskCustomer customer(Desk desk, String licence) {
        return fixtures.customer(
                desk,
                example -> covered(example) && licence.equals(example.facts().get("licence")));
    }

    /** The contract's last day is today, where the desk is. */
    private LocalDate endsToday(DeskCustomer customer) {
        Desk desk = customer.desk();
        LocalDate today = LocalDate.ofInstant(clock.instant(), desk.zone());
        String plan = customer.example().facts().get("plan") instanceof String named ? named : "standard";
        books.contract(
                desk.id(),
                customer.account().key(),
                "contract",
                new Contract.Terms(plan, LocalDate.of(2020, 1, 1), today, false));
        return today;
    }

    /** The policy is asked again, as it is whenever an engineer overrules something. */
    private void assessedAgain(CaseNumber number, int priority) {
        scenario.engineerDecides(
                number,
                Map.of(
                        "outcome", "overrule-priority",
                        "confirmedPriority", String.valueOf(priority),
                        "reason", "As it was."));
    }

    private static List<UUID> ids(List<PromiseView> owed) {
        return owed.stream().map(PromiseView::id).toList();
    }
}
