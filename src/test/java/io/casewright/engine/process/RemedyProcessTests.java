package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.cases.SupportCase;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.mail.OutgoingMail;
import io.casewright.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way not to be entitled, on every desk where it happens: told, parked, and gone on or ended. */
@DisplayName("Remedy")
@PassesEveryFlow(of = "remedy")
class RemedyProcessTests extends ProductTests {

    private static final List<String> SOLD = List.of("reinstate", "renew", "buy");

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    ColleagueScenario colleagues;

    @Autowired
    TaskService tasks;

    @Autowired
    Promises promises;

    static Stream<Arguments> soldRemedies() {
        return remedies(SOLD);
    }

    static Stream<Arguments> sponsoredRemedies() {
        return remedies(List.copyOf(ColleagueScenario.SPONSORS.keySet()));
    }

    static Stream<Arguments> otherRemedies() {
        return remedies(List.of("certify", "sign-up"));
    }

    private static Stream<Arguments> remedies(List<String> remedies) {
        return remedies.stream()
                .flatMap(remedy ->
                        DeskFixtures.desksWith(example -> example.expects("entitlement", "remedy", remedy)).stream()
                                .map(desk -> Arguments.of(desk, remedy)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("soldRemedies")
    @DisplayName(
            "ST-2 ALL-11: sales records a contract; entitlement is decided by the books, and the clocks start then")
    void goesOnWithAContract(Desk desk, String remedy) {
        DeskCustomer customer = lackingOnlyAContract(desk, remedy);
        CaseNumber number = scenario.submitted(customer);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_OfferContract");
        assertThat(groups(number)).containsExactly("sales");
        clock.moveBy(Duration.ofDays(3));

        scenario.completes("sales", number, contract(desk));

        SupportCase goesOn = scenario.caseOf(number);
        assertThat(goesOn.state()).isEqualTo(CaseState.NEW);
        assertThat(goesOn.cycleStartedAt()).isEqualTo(START.plus(Duration.ofDays(3)));
        assertThat(goesOn.assessment().coverage()).isEqualTo("covered");
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
        assertThat(promises.of(number))
                .allSatisfy(promise -> assertThat(promise.dueAt()).isAfter(START.plus(Duration.ofDays(3))));
        assertThat(scenario.passed(number, "remedy"))
                .containsSubsequence(
                        "Task_ParkCase", "Task_ExplainEntitlement", "Task_TakeOverOffer", "EndEvent_CaseTakenUp")
                .doesNotContain("Task_EndCase");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("soldRemedies")
    @DisplayName(
            "ST-2: an offer is sent with others in copy; the case waits, and ends without support when it is declined")
    void isOfferedAndDeclined(Desk desk, String remedy) {
        CaseNumber number = scenario.submitted(uncovered(desk, remedy));

        scenario.completes(
                "sales",
                number,
                Map.of(
                        "offerOutcome", "sent",
                        "offerWords", "This is what it costs.",
                        "offerCopies", "buyer@customer.example, boss@customer.example"));

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PARKED);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_OfferContract");
        assertThat(scenario.mails(number)).contains("case-updated");
        assertThat(colleagues.letters(number, "offer-copy"))
                .extracting(OutgoingMail::recipient)
                .containsExactlyInAnyOrder("buyer@customer.example", "boss@customer.example");

        scenario.completes(
                "sales",
                number,
                Map.of("offerOutcome", "declined", "offerWords", "We understand. Until another time."));

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("refused");
        assertThat(scenario.running(number)).isFalse();
        assertThat(scenario.mails(number)).contains("case-ended");
        assertThat(scenario.passed(number, "support-case")).endsWith("EndEvent_EndedUncovered");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("soldRemedies")
    @DisplayName("ST-2: a contract that the books bring takes the case up as well, and sales has nothing left to do")
    void goesOnWhenTheBooksChange(Desk desk, String remedy) {
        DeskCustomer customer = uncovered(desk, remedy);
        CaseNumber number = scenario.submitted(customer);

        fixtures.coverAfterAll(customer);

        assertThat(scenario.passed(number, "remedy")).contains("BoundaryEvent_CoveredOtherwise");
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
        assertThat(colleagues.timeline(number)).contains("The books have changed: support covers this case now.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("soldRemedies")
    @DisplayName("ST-2: what sales fills in badly is refused, and changes nothing")
    void refusesABadOffer(Desk desk, String remedy) {
        CaseNumber number = scenario.submitted(uncovered(desk, remedy));

        refuses(number, Map.of("offerOutcome", "recorded", "contractLastDay", "soon"), "contractLastDay");
        refuses(number, Map.of("offerOutcome", "recorded", "contractLastDay", "2020-01-01"), "contractLastDay");
        refuses(number, Map.of("offerOutcome", "recorded", "contractLastDay", "2999-01-01"), "contractLastDay");
        refuses(number, Map.of("offerOutcome", "sent", "offerWords", "x", "offerCopies", "no address"), "offerCopies");
        refuses(number, Map.of("offerOutcome", "sent"), "offerWords");
        refuses(number, Map.of(), "offerOutcome");

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PARKED);
        assertThat(colleagues.timeline(number)).noneMatch(entry -> entry.contains("recorded"));
    }

    private void refuses(CaseNumber number, Map<String, Object> form, String field) {
        assertThatThrownBy(() -> scenario.completes("sales", number, form))
                .as("%s: %s", field, form)
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sponsoredRemedies")
    @DisplayName(
            "CS-5 CT-1: colleagues who may are asked; one who sponsors the case makes it theirs, its clock starting then")
    void goesOnWithASponsor(Desk desk, String remedy) {
        DeskCustomer customer = uncovered(desk, remedy);
        var sponsor = colleagues.whoMaySponsor(customer, remedy);
        var other = colleagues.whoMaySponsor(customer, remedy);
        CaseNumber number = scenario.submitted(customer);
        assertThat(colleagues.letters(number, "case-sponsorship"))
                .extracting(OutgoingMail::recipient)
                .containsExactlyInAnyOrder(sponsor.email(), other.email());
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .list())
                .isEmpty();
        Instant later = START.plus(Duration.ofHours(30));
        clock.moveTo(later);

        colleagues.sponsors(number, sponsor);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.NEW);
        assertThat(scenario.caseOf(number).assessment().coverage()).isEqualTo("covered");
        assertThat(scenario.caseOf(number).cycleStartedAt()).isEqualTo(later);
        assertThat(scenario.taskOf(number)).isNotNull();
        assertThat(colleagues.timeline(number)).contains("Sponsored by " + sponsor.name() + ".");
        assertThat(colleagues.letters(number, "case-received"))
                .as("it is theirs as well")
                .extracting(OutgoingMail::recipient)
                .contains(sponsor.email(), customer.person().email());
        assertThatThrownBy(() -> colleagues.sponsors(number, other)).hasMessageContaining(sponsor.name());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sponsoredRemedies")
    @DisplayName("CS-5 CT-1: one who declines ends nothing; when all have, the case ends and its author is told")
    void endsWhenEverybodyDeclines(Desk desk, String remedy) {
        DeskCustomer customer = uncovered(desk, remedy);
        var first = colleagues.whoMaySponsor(customer, remedy);
        var second = colleagues.whoMaySponsor(customer, remedy);
        CaseNumber number = scenario.submitted(customer);

        colleagues.declines(number, first, "Not mine.");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PARKED);

        colleagues.declines(number, second, null);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        assertThat(scenario.running(number)).isFalse();
        assertThat(scenario.mails(number)).contains("case-ended");
        assertThat(colleagues.timeline(number)).contains(first.name() + " does not sponsor this case: Not mine.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sponsoredRemedies")
    @DisplayName(
            "CS-5 ALL-11: where nobody can sponsor, the company is told, the case is kept, and goes on once somebody can")
    void waitsForSomebodyWhoCanSponsor(Desk desk, String remedy) {
        DeskCustomer customer = uncovered(desk, remedy);
        var colleague = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = scenario.submitted(customer);
        assertThat(colleagues.letters(number, "case-unsponsored"))
                .extracting(OutgoingMail::recipient)
                .containsExactly(colleague.email());
        assertThat(colleagues.timeline(number)).anyMatch(entry -> entry.startsWith("Nobody can sponsor it"));

        fixtures.becomes(colleague, customer, ColleagueScenario.SPONSORS.get(remedy));
        colleagues.staffChecksAgain(number);
        colleagues.sponsors(number, colleague);

        assertThat(scenario.taskOf(number)).isNotNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("otherRemedies")
    @DisplayName(
            "CS-9 ALL-11: who has to become certified or known is told the way, and the case goes on once they are")
    void goesOnWhenTheRoleIsThere(Desk desk, String remedy) {
        DeskCustomer customer = uncovered(desk, remedy);
        CaseNumber number = scenario.submitted(customer);
        assertThat(scenario.taskOf(number)).isNull();
        assertThat(scenario.mails(number)).containsExactly("case-parked");

        fixtures.coverAfterAll(customer);

        assertThat(scenario.passed(number, "remedy")).contains("Event_EntitlementRestored");
        assertThat(scenario.taskOf(number)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-11: the same reason is told once, another one again")
    void tellsAnotherReason(Desk desk) {
        DeskCustomer customer = fixtures.uncoveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);

        colleagues.staffChecksAgain(number);
        colleagues.staffChecksAgain(number);

        assertThat(colleagues.letters(number, "case-parked")).hasSize(1);
    }

    private DeskCustomer uncovered(Desk desk, String remedy) {
        return fixtures.customer(desk, example -> example.expects("entitlement", "remedy", remedy));
    }

    /** Somebody whose role would do: a contract alone makes a key contact of nobody. */
    private DeskCustomer lackingOnlyAContract(Desk desk, String remedy) {
        DeskCustomer customer = uncovered(desk, remedy);
        String role = (String) fixtures.coveredCustomer(desk).example().facts().get("role");
        fixtures.becomes(
                customer.person(),
                customer,
                Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_')));
        return customer;
    }

    private List<String> groups(CaseNumber number) {
        return tasks.getIdentityLinksForTask(scenario.taskOf(number).getId()).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    /** What a customer of this desk has whom it covers. */
    private Map<String, Object> contract(Desk desk) {
        Map<String, Object> facts = fixtures.coveredCustomer(desk).example().facts();
        Map<String, Object> form = new HashMap<>();
        form.put("offerOutcome", "recorded");
        form.put("contractLastDay", "2027-11-30");
        form.put("contractPlan", facts.get("plan") == null ? "standard" : facts.get("plan"));
        form.put("contractLicence", facts.get("licence").equals("none") ? null : facts.get("licence"));
        return form;
    }
}
