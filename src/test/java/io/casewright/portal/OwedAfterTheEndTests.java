package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.cases.SupportCase;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.AnalysisScenario;
import io.casewright.engine.process.CaseScenario;
import io.casewright.promise.PromiseKind;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** What is next on a case that has ended and is owed an analysis of the cause. */
class OwedAfterTheEndTests extends PortalTests {

    private static final String OWING = "io.casewright.engine.process.AnalysisScenario#desks";

    @Autowired
    AnalysisScenario analyses;

    @Autowired
    CaseScenario scenario;

    @Autowired
    WhatIsNext whatIsNext;

    @ParameterizedTest(name = "{0}")
    @MethodSource(OWING)
    @DisplayName(
            "SN-9 Customers and staff read that the analysis is to come, also when the case is closed, until it has")
    void namesTheAnalysis(Desk desk) throws Exception {
        DeskCustomer customer = analyses.customer(desk);
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "It works again."));
        SupportCase resolved = scenario.caseOf(number);
        assertThat(whatIsNext.forCustomers(resolved, desk.zone()).words())
                .isEqualTo("If it is not solved, reply. You get the first draft of the analysis of the cause by");
        scenario.nothingIsLearned(number);
        SupportCase closed = scenario.caseOf(number);

        assertThat(whatIsNext.forCustomers(closed, desk.zone()).words())
                .isEqualTo("You get the first draft of the analysis of the cause by");
        assertThat(whatIsNext.forStaff(closed, desk.zone()).words())
                .isEqualTo("The first draft of the analysis of the cause is due by");
        assertThat(page(signedIn(customer), number))
                .contains("You get the first draft of the analysis of the cause by");
        assertThat(page(engineerOf(desk), number)).contains("The first draft of the analysis of the cause is due by");

        clock.moveTo(analyses.owed(number, PromiseKind.ROOT_CAUSE_DRAFT).dueAt().plusSeconds(60));
        assertThat(whatIsNext.forCustomers(closed, desk.zone()).words())
                .isEqualTo("The first draft of the analysis of the cause is late. It was promised by");
        assertThat(whatIsNext.forStaff(closed, desk.zone()).words())
                .isEqualTo("The first draft of the analysis of the cause was due by");

        analyses.writes(number, "not-ours", "A line of the provider was cut.");
        analyses.approves(number);
        assertThat(whatIsNext.forCustomers(closed, desk.zone()).words()).isEqualTo("Nothing. If there is more, reply.");
    }

    private String page(MockHttpSession session, CaseNumber number) throws Exception {
        return mvc.perform(get("/cases/" + number).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
