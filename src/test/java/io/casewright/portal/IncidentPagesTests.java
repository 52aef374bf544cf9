package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.IncidentScenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** Critical incidents on the pages of customers and staff. */
class IncidentPagesTests extends PortalTests {

    private static final String WITH_BRIDGE = "io.casewright.engine.process.IncidentScenario#desks";

    @Autowired
    IncidentScenario incidents;

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7 An engineer declares an incident, links a case, takes it out and ends it on the page of a case")
    void isHandledOnThePage(Desk desk) throws Exception {
        CaseNumber number = incidents.critical(incidents.customer(desk));
        CaseNumber other = incidents.critical(incidents.customer(desk));
        MockHttpSession session = engineerOf(desk);
        String path = "/cases/" + number + "/incident";
        assertThat(page(session, number)).contains("Declare the incident");

        send(session, path, Map.of("incidentReason", " ")).andExpect(status().isUnprocessableEntity());
        send(session, path, Map.of("incidentReason", "All of <b>it</b> is down."))
                .andExpect(redirectedUrl("/cases/" + number));
        assertThat(page(session, number)).contains("The bridge:", "All of &lt;b&gt;it", "End the incident");
        send(session, path + "/cases", Map.of("otherCase", "XYZ-0")).andExpect(status().isUnprocessableEntity());
        send(session, path + "/cases", Map.of("otherCase", other.value())).andExpect(redirectedUrl("/cases/" + number));
        assertThat(page(session, number)).contains("Other cases of it");
        send(session, "/cases/" + other + "/incident/leave", Map.of()).andExpect(redirectedUrl("/cases/" + other));
        send(session, path + "/leave", Map.of()).andExpect(redirectedUrl("/cases/" + number));
        assertThat(page(session, number)).contains("End the incident");
        send(session, path + "/end", Map.of()).andExpect(redirectedUrl("/cases/" + number));

        assertThat(page(session, number)).contains("Declare the incident").doesNotContain("End the incident");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(WITH_BRIDGE)
    @DisplayName("SN-7 On stand-by the customer reads since when, whom to call and the PIN, and nothing for colleagues")
    void tellsTheCustomer(Desk desk) throws Exception {
        DeskCustomer customer = incidents.customer(desk);
        List<CaseNumber> both = incidents.ofTwoCases(customer, incidents.customer(desk));
        CaseNumber number = both.get(0);
        CaseNumber other = both.get(1);
        incidents.rulesOut(number);
        String pin = String.valueOf(incidents.seenByStaff(number, desk).pin());

        assertThat(page(signedIn(customer), number))
                .contains("On stand-by since", pin, "one call brings our engineers back")
                .doesNotContain("The provider", other.value(), "End the incident", "The whole site is down")
                .doesNotContain(desk.bridge().orElseThrow().number());
        assertThat(page(engineerOf(desk), number)).contains("On stand-by since", pin, "The provider", other.value());
        send(signedIn(customer), "/cases/" + number + "/incident/end", Map.of()).andExpect(status().isNotFound());
        assertThat(incidents.seenByStaff(number, desk).onStandBy()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("SN-7 A desk without a bridge offers no incident")
    void offersItWhereThereIsABridge(Desk desk) throws Exception {
        CaseNumber number = incidents.critical(incidents.customer(desk));

        assertThat(page(engineerOf(desk), number).contains("Declare the incident"))
                .isEqualTo(DeskFixtures.desks().stream()
                        .anyMatch(known -> known.equals(desk) && known.bridge().isPresent()));
    }

    private String page(MockHttpSession session, CaseNumber number) throws Exception {
        return look(session, "/cases/" + number).andReturn().getResponse().getContentAsString();
    }
}
