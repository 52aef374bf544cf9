package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import io.casewright.engine.process.CaseScenario;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import java.util.List;
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

    static List<Desk> countingDesks() {
        return DeskFixtures.desks().stream()
                .filter(desk -> desk.counted().stream().anyMatch(fact -> fact.countedAs() != null))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("countingDesks")
    @DisplayName(
            "CT-6 CT-11: staff reads what of the year is used, counts, and the table answers anew; the customer reads it")
    void countsWhatTheYearIncludes(Desk desk) throws Exception {
        IntakeFact counted = desk.counted().stream()
                .filter(fact -> fact.countedAs() != null)
                .findFirst()
                .orElseThrow();
        long most = DeskFixtures.examples(desk).stream()
                .filter(example -> example.expects("scope", "scope", "support"))
                .mapToLong(example -> number(example, counted))
                .max()
                .orElseThrow();
        DeskCustomer customer = fixtures.customer(
                desk, example -> example.expects("scope", "scope", "support") && number(example, counted) == most);
        CaseNumber number = scenario.submitted(customer);
        MockHttpSession engineer = engineerOf(desk);
        String used = counted.label() + ": %d of " + most + " used since 2026-01-01; %d of them in this case.";
        assertThat(page(engineer, number)).contains(used.formatted(most, most), "What is counted");
        String decision = "/cases/" + number + "/decision";

        for (String wrong : List.of("", "-1", "1.5", "many", "99999999999", "<script>alert(1)</script>")) {
            send(engineer, decision, Map.of("outcome", "count", "counted", counted.name(), "countedNumber", wrong))
                    .andExpect(status().isUnprocessableEntity());
        }
        send(engineer, decision, Map.of("outcome", "count", "counted", "contractState", "countedNumber", "1"))
                .andExpect(status().isUnprocessableEntity());
        send(
                        engineer,
                        decision,
                        Map.of("outcome", "count", "counted", counted.name(), "countedNumber", "" + (most + 1)))
                .andExpect(status().isFound());

        assertThat(page(engineer, number))
                .contains(used.formatted(most + 1, most + 1), "<strong>Paid service</strong>");
        assertThat(page(signedIn(customer), number))
                .contains(counted.label() + " in this case: " + (most + 1) + ", counted by ")
                .doesNotContain("used since");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-6 ST-11: a desk that counts nothing, or charges nothing, does not offer it and refuses it")
    void offersWhatTheDeskKnows(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        MockHttpSession engineer = engineerOf(desk);
        boolean counts = !desk.counted().isEmpty();
        boolean charges = !desk.catalogue().charges().isEmpty();

        String page = page(engineer, number);
        assertThat(page.contains("value=\"count\"")).isEqualTo(counts);
        assertThat(page.contains("value=\"charge\"")).isEqualTo(charges);
        if (!counts) {
            send(engineer, "/cases/" + number + "/decision", Map.of("outcome", "count", "countedNumber", "1"))
                    .andExpect(status().isUnprocessableEntity());
        }
        for (CatalogueItem sold : desk.catalogue().buyable()) {
            send(
                            engineer,
                            "/cases/" + number + "/decision",
                            Map.of(
                                    "outcome", "charge",
                                    "answer", "This is charged.",
                                    "service", sold.code(),
                                    "words", "Why.",
                                    "goesOn", "yes"))
                    .andExpect(status().isUnprocessableEntity());
        }
        assertThat(scenario.passed(number, "paid-service")).isEmpty();
    }

    private static long number(DeskFixtures.Example example, IntakeFact counted) {
        return example.facts().get(counted.countedAs()) instanceof Number sum ? sum.longValue() : -1;
    }

    private String page(MockHttpSession session, CaseNumber number) throws Exception {
        return look(session, "/cases/" + number)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
