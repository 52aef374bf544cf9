package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseState;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import io.casewright.rest.ApiScript.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The word of the customer's people over the API: sponsoring, confirming, upgrading; late, badly, and by strangers. */
class ApiWordTests extends ApiTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";

    @Autowired
    CaseScenario scenario;

    @Autowired
    ManagementService jobs;

    static Stream<Desk> sponsoringDesks() {
        return Stream.of("sponsor", "named-contact")
                .flatMap(remedy ->
                        DeskFixtures.desksWith(example -> example.expects("entitlement", "remedy", remedy)).stream())
                .distinct();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sponsoringDesks")
    @DisplayName("CS-5 CT-1: who was asked sponsors a case once; nobody else finds anything")
    void sponsors(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, DeskFixtures.anyOfRemedies("sponsor", "named-contact"));
        boolean contact = customer.example().expects("entitlement", "remedy", "sponsor");
        DeskCustomer sponsor = colleague(customer, contact ? Role.POWER_USER : Role.KEY_CONTACT);
        DeskCustomer bystander = colleague(customer, Role.MEMBER);
        DeskCustomer stranger = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        String path = "/api/cases/" + number;

        for (DeskCustomer nobody : List.of(bystander, stranger)) {
            assertThat(as(nobody)
                            .post(path + "/sponsorship", Map.of("answer", "sponsor"))
                            .isProblem(404))
                    .isTrue();
        }
        assertThat(as(customer)
                        .post(path + "/sponsorship", Map.of("answer", "sponsor"))
                        .isProblem(404))
                .as("nobody sponsors their own case")
                .isTrue();
        assertThat(as(sponsor)
                        .post(path + "/sponsorship", Map.of("answer", "maybe"))
                        .fields())
                .contains("answer");
        assertThat(as(sponsor).post(path + "/sponsorship", Map.of()).isProblem(422))
                .isTrue();
        assertThat(as(sponsor)
                        .post(path + "/sponsorship", Map.of("answer", "decline", "reason", "x".repeat(2_001)))
                        .fields())
                .contains("reason");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PARKED);

        ApiScript script = as(sponsor).key("sponsor-1");
        Answer sponsored = script.post(path + "/sponsorship", Map.of("answer", "sponsor"));
        Answer again = script.post(path + "/sponsorship", Map.of("answer", "sponsor"));
        Answer late = as(sponsor).post(path + "/sponsorship", Map.of("answer", "sponsor"));

        assertThat(sponsored.status()).as("%s", sponsored).isEqualTo(200);
        assertThat(sponsored.text("coverage")).isEqualTo("covered");
        assertThat(again.status()).isEqualTo(200);
        assertThat(late.isProblem(409)).isTrue();
        assertThat(as(sponsor)
                        .post(path + "/resolution", Map.of("reason", "Solved."))
                        .status())
                .as("it is theirs as well")
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11: an administrator who was asked confirms; badly, by others and too late changes nothing")
    void confirms(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        DeskCustomer administrator = colleague(customer, Role.ADMINISTRATOR);
        DeskCustomer bystander = colleague(customer, Role.MEMBER);
        String path = "/api/cases/" + routed(customer);
        CaseNumber number = CaseNumber.of(path.replaceFirst(".*/", ""));

        for (DeskCustomer nobody : List.of(bystander, customer, fixtures.coveredCustomer(desk))) {
            assertThat(as(nobody)
                            .post(path + "/confirmation", Map.of("answer", "confirm"))
                            .isProblem(404))
                    .isTrue();
        }
        assertThat(asEngineerOf(desk)
                        .post(path + "/confirmation", Map.of("answer", "confirm"))
                        .isProblem(404))
                .isTrue();
        assertThat(as(administrator)
                        .post(path + "/confirmation", Map.of("answer", "decline"))
                        .fields())
                .contains("reason");
        assertThat(as(administrator)
                        .post(path + "/confirmation", Map.of("answer", "decline", "reason", "a\u0000b"))
                        .fields())
                .contains("reason");
        assertThat(as(administrator)
                        .post(path + "/confirmation", Map.of("answer", "yes"))
                        .fields())
                .contains("answer");
        assertThat(as(administrator).post(path + "/resolution", Map.of()).isProblem(409))
                .as("it is not theirs to resolve")
                .isTrue();
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);

        assertThat(as(administrator)
                        .post(path + "/confirmation", Map.of("answer", "confirm"))
                        .status())
                .isEqualTo(200);
        assertThat(as(administrator)
                        .post(path + "/confirmation", Map.of("answer", "confirm"))
                        .isProblem(409))
                .isTrue();
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_ChangeConfiguration");
    }

    @Test
    @DisplayName("CH-11: of two administrators at once one is heard, and the other is told who was")
    void hearsOneOfTwo() throws Exception {
        Desk desk = DeskFixtures.desks().get(0);
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        ApiScript first = as(colleague(customer, Role.ADMINISTRATOR));
        ApiScript second = as(colleague(customer, Role.ADMINISTRATOR));
        String path = "/api/cases/" + routed(customer) + "/confirmation";

        List<Integer> statuses = atOnce(
                () -> first.post(path, Map.of("answer", "confirm")).status(),
                () -> second.post(path, Map.of("answer", "decline", "reason", "No."))
                        .status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    @DisplayName("CH-11 ALL-7: a confirmation that races the closing either stops it or is told that it came too late")
    void racesTheClosing() throws Exception {
        Desk desk = DeskFixtures.desks().get(0);
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        ApiScript administrator = as(colleague(customer, Role.ADMINISTRATOR));
        CaseNumber number = CaseNumber.of(routed(customer));
        scenario.timePassesToTimer(number);
        Job closing = scenario.timerOf(number);
        clock.moveTo(closing.getDuedate().toInstant());

        List<Integer> outcome = atOnce(
                () -> administrator
                        .post("/api/cases/" + number + "/confirmation", Map.of("answer", "confirm"))
                        .status(),
                () -> fire(closing));

        boolean confirmed = outcome.get(0) == 200;
        assertThat(outcome.get(0)).isIn(200, 409);
        assertThat(scenario.caseOf(number).state()).isEqualTo(confirmed ? CaseState.IN_PROGRESS : CaseState.CLOSED);
        assertThat(scenario.running(number)).isEqualTo(confirmed);
    }

    @Test
    @DisplayName("ST-4: the build upgraded to is a stated fact; what is too old stays parked, a current one is covered")
    void statesAnUpgrade() {
        Desk desk = DeskFixtures.desksWith(example -> example.expects("entitlement", "remedy", "upgrade"))
                .get(0);
        DeskCustomer customer = fixtures.customer(desk, example -> example.expects("entitlement", "remedy", "upgrade"));
        CaseNumber number = scenario.submitted(customer);
        String path = "/api/cases/" + number;
        int current = desk.releases().get(desk.releases().size() - 1).firstBuild();

        assertThat(as(fixtures.coveredCustomer(desk))
                        .post(path + "/upgrades", Map.of("buildNumber", current))
                        .isProblem(404))
                .isTrue();
        assertThat(as(customer).post(path + "/upgrades", Map.of()).fields()).contains("buildNumber");
        assertThat(as(customer)
                        .post(path + "/upgrades", Map.of("buildNumber", -1))
                        .fields())
                .contains("buildNumber");
        assertThat(as(customer)
                        .post(path + "/upgrades", Map.of("buildNumber", "x"))
                        .status())
                .isEqualTo(400);
        Answer old = as(customer)
                .post(
                        path + "/upgrades",
                        Map.of("buildNumber", customer.intake("portal").get("buildNumber")));
        assertThat(old.text("state")).as("%s", old).isEqualTo("parked");

        Answer upgraded = as(customer).post(path + "/upgrades", Map.of("buildNumber", current));

        assertThat(upgraded.text("state")).as("%s", upgraded).isEqualTo("new");
        assertThat(upgraded.text("coverage")).isEqualTo("covered");
        assertThat(as(customer)
                        .post(path + "/upgrades", Map.of("buildNumber", current))
                        .isProblem(409))
                .isTrue();
    }

    private DeskCustomer colleague(DeskCustomer customer, Role role) {
        Person person = fixtures.colleague(customer, role);
        return new DeskCustomer(customer.desk(), person, customer.account(), customer.example());
    }

    private String routed(DeskCustomer customer) {
        CaseNumber number = scenario.submitted(customer);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("outcome", "recategorise");
        form.put("confirmedKind", "configuration-change");
        scenario.engineerDecides(number, form);
        return number.value();
    }

    /** What the job's own thread would do: a closing that lost is tried again, and finds nothing to do. */
    private int fire(Job closing) {
        try {
            jobs.executeJob(closing.getId());
            return 1;
        } catch (RuntimeException lost) {
            return 0;
        }
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> done = both.invokeAll(List.of(one, other));
            return List.of(done.get(0).get(), done.get(1).get());
        } finally {
            both.shutdown();
        }
    }
}
