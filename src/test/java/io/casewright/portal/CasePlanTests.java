package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.access.StaffGroups;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** What the page of a case tells of plans, stages and what was learned: to its customer and to staff. */
class CasePlanTests extends PortalTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";

    @Autowired
    CaseScenario scenario;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-8: the customer sees plan and workaround, staff the tracker's reference as well")
    void showsThePlanOfAFix(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "recategorise", "confirmedKind", "issue"));
        scenario.engineerDecides(number, Map.of("finding", "reproduced", "workaround", "Export it twice."));
        assertThat(page(signedIn(customer), number)).doesNotContain("What is planned");
        scenario.engineerDecides(number, Map.of("trackerReference", "TRK-<7>", "release", "2026.5"));

        String theirs = page(signedIn(customer), number);
        String ours = page(engineerOf(desk), number);

        assertThat(theirs)
                .contains("What is planned", "2026.5", "a plan, not a promise", "<dd>Export it twice.</dd>")
                .doesNotContain("TRK-", "What waits for you");
        assertThat(ours)
                .contains("TRK-&lt;7&gt;", "What waits for you", "Deliver fix")
                .doesNotContain("Handle the case");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-10: the customer sees the verdict, staff the criteria as well")
    void showsTheVerdictOnAWish(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "recategorise", "confirmedKind", "enhancement"));
        scenario.completes(
                StaffGroups.PRODUCT,
                number,
                Map.of(
                        "verdict", "later",
                        "benefit", "high",
                        "reach", "several",
                        "effort", "large",
                        "direction", "partly",
                        "answer", "We have talked about it.",
                        "expectedOn", "2027-03-01",
                        "afterwards", "keep"));

        assertThat(page(signedIn(customer), number))
                .contains("Kept for a later release.", "1 Mar 2027", "an expectation, not a promise")
                .doesNotContain("effort large");
        assertThat(page(engineerOf(desk), number)).contains("effort large", "Handle the case");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CS-1: the stages are shown from new to closed, and with them the article it was closed with")
    void showsStagesAndWhatWasLearned(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        MockHttpSession session = signedIn(customer);
        assertThat(page(session, number)).contains("class=\"here\">New<", ">Closed<");
        scenario.engineerAsks(number);
        assertThat(page(session, number)).contains("class=\"here\">Waiting for you<");
        scenario.customerResolves(number, customer);
        assertThat(page(session, number)).contains("class=\"here\">Resolved<");
        scenario.engineerDecides(number, Map.of("sharing", "new", "title", "How it went", "body", "In short."));

        assertThat(page(session, number))
                .contains("class=\"here\">Closed<", "What was learned", "How it went")
                .contains("href=\"/desks/" + desk.id() + "/articles/KB-");
        assertThat(page(engineerOf(desk), number)).contains("href=\"/staff/articles/KB-");
    }

    private String page(MockHttpSession session, CaseNumber number) throws Exception {
        return look(session, "/cases/" + number)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
