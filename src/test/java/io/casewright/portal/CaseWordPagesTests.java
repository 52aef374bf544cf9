package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseState;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** The page of a case for those whose word it waits for. */
class CaseWordPagesTests extends PortalTests {

    @Autowired
    CaseScenario scenario;

    static Stream<Desk> sponsoringDesks() {
        return DeskFixtures.desksWith(DeskFixtures.anyOfRemedies("sponsor", "named-contact")).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sponsoringDesks")
    @DisplayName(
            "CS-5 CT-1 Who may sponsor finds the case among theirs, reads it and sponsors it; its author is told why it waits")
    void sponsors(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.customer(desk, DeskFixtures.anyOfRemedies("sponsor", "named-contact"));
        boolean contact = customer.example().expects("entitlement", "remedy", "sponsor");
        DeskCustomer sponsor = colleague(customer, contact ? Role.POWER_USER : Role.KEY_CONTACT);
        CaseNumber number = scenario.submitted(customer);
        MockHttpSession session = signedIn(sponsor);

        assertThat(body(session, "/desks/" + desk.id() + "/cases")).contains("Waiting for your word", number.value());
        assertThat(body(session, "/cases/" + number))
                .contains("Sponsor this case", "Decline")
                .doesNotContain("Is it solved?");
        assertThat(body(signedIn(customer), "/cases/" + number))
                .contains("Whose word it needs", sponsor.person().name())
                .doesNotContain("Sponsor this case");
        look(signedIn(colleague(customer, Role.MEMBER)), "/cases/" + number).andExpect(status().isNotFound());

        send(session, "/cases/" + number + "/sponsorship", Map.of("answer", "sponsor"))
                .andExpect(redirectedUrl("/cases/" + number));
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.NEW);
        assertThat(body(session, "/cases/" + number)).contains("sponsors it", "Is it solved?");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-11 An administrator declines with a reason or confirms; without a reason the page comes back")
    void confirmsOrDeclines(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        DeskCustomer administrator = colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "recategorise", "confirmedKind", "configuration-change"));
        MockHttpSession session = signedIn(administrator);

        assertThat(body(session, "/cases/" + number)).contains("May this be changed?", "Confirm the change");
        String refused = send(session, "/cases/" + number + "/confirmation", Map.of("answer", "decline"))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("The reason is missing.");
        send(session, "/cases/" + number + "/confirmation", Map.of("answer", "perhaps"))
                .andExpect(redirectedUrl("/cases/" + number));
        send(signedIn(customer), "/cases/" + number + "/confirmation", Map.of("answer", "confirm"))
                .andExpect(status().isNotFound());
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);

        send(session, "/cases/" + number + "/confirmation", Map.of("answer", "confirm"))
                .andExpect(redirectedUrl("/cases/" + number));
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_ChangeConfiguration");
    }

    private String body(MockHttpSession session, String address) throws Exception {
        return look(session, address).andReturn().getResponse().getContentAsString();
    }

    private DeskCustomer colleague(DeskCustomer customer, Role role) {
        return new DeskCustomer(
                customer.desk(), fixtures.colleague(customer, role), customer.account(), customer.example());
    }
}
