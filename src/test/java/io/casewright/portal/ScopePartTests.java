package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.HtmlUtils;

/** Who reads what of whether a case is support: staff the rule and the reasons, the customer the outcome. */
class ScopePartTests extends PortalTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";

    @Autowired
    CaseScenario scenario;

    @Autowired
    RecordedAnswers answers;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-12 CT-7: staff reads what the table answered and which rule did, the customer neither")
    void showsTheRuleToStaff(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        String why = HtmlUtils.htmlEscape(
                answers.latest(number, Question.SCOPE.decision()).orElseThrow().annotation());

        assertThat(page(engineerOf(desk), number)).contains("Support or not", "Overrule it, with a reason", why);
        assertThat(page(signedIn(customer), number)).doesNotContain("Support or not", why);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-9 CH-12 CT-7 ALL-13: an engineer overrules the scope with a reason that the customer never reads")
    void overrulesTheTableWithAReason(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        String why = HtmlUtils.htmlEscape(
                answers.latest(number, Question.SCOPE.decision()).orElseThrow().annotation());
        MockHttpSession engineer = engineerOf(desk);
        send(
                        engineer,
                        "/cases/" + number + "/decision",
                        Map.of("outcome", "overrule-scope", "confirmedScope", "paid-service"))
                .andExpect(status().isUnprocessableEntity());

        send(
                        engineer,
                        "/cases/" + number + "/decision",
                        Map.of(
                                "outcome", "overrule-scope",
                                "confirmedScope", "paid-service",
                                "reason", "A whole <project>."))
                .andExpect(status().isFound());

        assertThat(page(engineer, number))
                .contains("<strong>Paid service</strong>", "A whole &lt;project&gt;.", "The table said", why);
        assertThat(page(signedIn(customer), number))
                .contains("it is a paid service.")
                .contains(HtmlUtils.htmlEscape(
                        answers.latest(number, Question.SCOPE).orElseThrow().reason()))
                .doesNotContain("A whole", "Scope, as confirmed", why);
        assertThat(answers.latest(number, Question.SCOPE.decision()).orElseThrow())
                .satisfies(answer -> assertThat(answer.overruledBy()).isNotNull())
                .satisfies(answer -> assertThat(answer.annotation()).contains("ALL-13"));
    }

    private String page(MockHttpSession session, CaseNumber number) throws Exception {
        return look(session, "/cases/" + number)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
