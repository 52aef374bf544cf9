package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.access.StaffGroups;
import io.casewright.cases.CaseState;
import io.casewright.cases.Conversation;
import io.casewright.cases.Enhancements;
import io.casewright.cases.EntryView;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A wish for the product, on every desk: every verdict, asked about, handed back, resolved meanwhile. */
@DisplayName("Review enhancement")
@PassesEveryFlow(of = "review-enhancement")
class ReviewEnhancementProcessTests extends ProductTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    Conversation conversation;

    @Autowired
    Enhancements enhancements;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-10: product weighs it against criteria and tells the customer; a date only if product gives one")
    void isReviewed(Desk desk) {
        Map<String, String> told =
                Map.of("planned", "Planned.", "later", "Kept for a later release.", "not-planned", "Not planned.");
        told.forEach((verdict, sentence) -> {
            DeskCustomer customer = fixtures.coveredCustomer(desk);
            CaseNumber number = aWish(customer);

            product(number, review(verdict, "resolve"));

            assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
            assertThat(bodies(number, customer))
                    .contains("We have talked about it.")
                    .anySatisfy(said -> assertThat(said).contains(sentence))
                    .noneSatisfy(said -> assertThat(said).containsIgnoringCase("expected by"));
            assertThat(scenario.mails(number)).contains("case-updated");
            assertThat(enhancements.review(number).orElseThrow().criteria().effort())
                    .isEqualTo("large");
            assertThat(scenario.taskOf(number).getName()).startsWith("Share knowledge");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-10: a date is shown as an expectation, and one that is past is refused")
    void showsADateAsAnExpectation(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = aWish(customer);
        Map<String, Object> form = review("planned", "keep");

        for (String wrong : List.of("2026-11-16", "2099-01-01", "soon", "2026-13-01")) {
            form.put("expectedOn", wrong);
            assertThatThrownBy(() -> product(number, form)).as(wrong).hasMessageContaining("xpected");
        }
        form.put("expectedOn", "2027-03-01");
        product(number, form);

        assertThat(bodies(number, customer))
                .anySatisfy(
                        said -> assertThat(said).contains("Expected by 1 Mar 2027", "an expectation, not a promise"));
        assertThat(scenario.taskOf(number).getName())
                .as("the end is left to an engineer")
                .isEqualTo("Handle case " + number);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-10: a verdict without words or without criteria is refused, and changes nothing")
    void refusesAVerdictWithoutWords(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = aWish(customer);
        int before = bodies(number, customer).size();

        for (String field : List.of("verdict", "benefit", "reach", "effort", "direction", "answer", "afterwards")) {
            Map<String, Object> form = review("not-planned", "resolve");
            form.remove(field);
            assertThatThrownBy(() -> product(number, form)).as(field).hasMessageContaining(field);
            form.put(field, "answer".equals(field) ? " " : "none of these");
            assertThatThrownBy(() -> product(number, form)).as(field).hasMessageContaining(field);
        }

        assertThat(bodies(number, customer)).hasSize(before);
        assertThat(enhancements.review(number)).isEmpty();
        assertThat(scenario.taskOf(number)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-10 ALL-7: the customer is asked; an answer goes back to product, silence closes")
    void isAskedAbout(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = aWish(customer);

        product(number, Map.of("verdict", "ask", "answer", "How often do you need it?"));
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
        scenario.customerReplies(number, customer);
        assertThat(scenario.taskOf(number).getName()).isEqualTo("Review enhancement " + number);

        product(number, Map.of("verdict", "ask", "answer", "And in which format?"));
        scenario.timePassesToTimer(number);
        scenario.timePassesToTimer(number);
        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("closed-silent");
        assertThat(scenario.passed(number)).contains("EndEvent_EnhancementClosed");
        assertThat(scenario.running(number)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-7: what is no wish is handed back, with a reason for colleagues")
    void isHandedBack(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = aWish(customer);

        product(number, Map.of("verdict", "hand-back", "reason", "The product can do it: see the manual."));

        assertThat(scenario.taskOf(number).getName()).isEqualTo("Handle case " + number);
        assertThat(bodies(number, customer)).doesNotContain("The product can do it: see the manual.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-16: the customer resolves it while product has it, and while we wait")
    void endsWhenTheCustomerResolves(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber asked = aWish(customer);
        product(asked, Map.of("verdict", "ask", "answer", "How often do you need it?"));

        for (CaseNumber number : List.of(asked, aWish(customer))) {
            scenario.customerResolves(number, customer);
            assertThat(scenario.taskOf(number).getName()).startsWith("Share knowledge");
        }
    }

    private CaseNumber aWish(DeskCustomer customer) {
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, Map.of("outcome", "recategorise", "confirmedKind", "enhancement"));
        assertThat(scenario.taskOf(number).getName()).isEqualTo("Review enhancement " + number);
        return number;
    }

    private void product(CaseNumber number, Map<String, Object> form) {
        scenario.completes(StaffGroups.PRODUCT, number, form);
    }

    private static Map<String, Object> review(String verdict, String afterwards) {
        return new HashMap<>(Map.of(
                "verdict", verdict,
                "benefit", "high",
                "reach", "several",
                "effort", "large",
                "direction", "partly",
                "answer", "We have talked about it.",
                "afterwards", afterwards));
    }

    private List<String> bodies(CaseNumber number, DeskCustomer customer) {
        return conversation.timeline(number, CaseScenario.viewer(customer)).stream()
                .map(EntryView::body)
                .toList();
    }
}
