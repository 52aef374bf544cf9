package io.casewright.policy.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.policy.DeskPolicy;
import io.casewright.policy.QuotedLine;
import io.casewright.policy.Recommendation;
import io.casewright.policy.lab.PolicyText.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a policy may quote and recommend, tried on every desk's own by making mistakes in it. */
class SoldServicesTests {

    private static final String TERMS = "quoteTerms";

    private static Stream<DeskPolicy> sellers() {
        return DeskPolicy.all()
                .filter(policy -> !policy.desk().catalogue().services().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("CT-5 CT-8 What is shipped can be quoted and read, also where nothing is sold or recommended")
    void findsNothingInWhatIsShipped(DeskPolicy policy) {
        assertThat(found(ChangedPolicy.of(policy))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sellers")
    @DisplayName("CH-12 A line for what the desk does not sell is refused, and so is a misspelt service")
    void refusesWhatIsNotSold(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        String line = shipped.table(QuotedLine.DECISION).rules().get(0).id();

        assertThat(found(shipped.answering(QuotedLine.DECISION, line, "quoteItem", "\"a-yacht\"")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.element()).isEqualTo(line);
                    assertThat(finding.reason()).contains("a-yacht").contains("not sold");
                });
        assertThat(found(shipped.rules(QuotedLine.DECISION, rules -> rules.add(asking(rules.get(0), "\"a-yacht\"")))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).contains("a-yacht"));
        assertThat(found(shipped.rules(QuotedLine.DECISION, List::clear)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).contains("Not all that is sold is quoted"));
    }

    @ParameterizedTest
    @MethodSource("sellers")
    @DisplayName("CT-5 A share is 1 to 100 % of the licence price, and a service with a price of its own has none")
    void refusesSharesThatCannotBe(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        for (Rule rule : shipped.table(QuotedLine.DECISION).rules()) {
            boolean share = !"0".equals(shipped.table(QuotedLine.DECISION).answer(rule, "quotePercent"));
            for (String percent : share ? List.of("0", "101") : List.of("1", "100")) {
                assertThat(found(shipped.answering(QuotedLine.DECISION, rule.id(), "quotePercent", percent)))
                        .singleElement()
                        .extracting(Finding::element)
                        .isEqualTo(rule.id());
            }
            assertThat(found(shipped.answering(
                            QuotedLine.DECISION, rule.id(), "quoteBasis", share ? "\"hours\"" : "\"lapsed-time\"")))
                    .as("a price for something else")
                    .isNotEmpty();
            assertThat(found(shipped.answering(QuotedLine.DECISION, rule.id(), "quoteLine", "\" \"")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("CT-8 A quote is valid for a year at most, longer than until its reminder, with 100 % off at most")
    void refusesTermsThatCannotBeKept(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        for (Rule rule : shipped.table(TERMS).rules()) {
            for (List<String> wrong : List.of(
                    List.of("quoteValidityDays", "0"),
                    List.of("quoteValidityDays", "7"),
                    List.of("quoteValidityDays", "367"),
                    List.of("quoteReminderDays", "30"),
                    List.of("quoteDiscountLimit", "101"))) {
                assertThat(found(shipped.answering(TERMS, rule.id(), wrong.get(0), wrong.get(1))))
                        .as(wrong.toString())
                        .singleElement()
                        .extracting(Finding::element)
                        .isEqualTo(rule.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("CT-9 CT-10 Only what the desk links to can be recommended")
    void refusesToRecommendWhatIsNotThere(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        for (Rule rule : shipped.table(Recommendation.DECISION).rules()) {
            assertThat(found(shipped.answering(Recommendation.DECISION, rule.id(), "recommendedLink", "\"A library\"")))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.reason()).contains("A library"));
        }
    }

    private static Rule asking(Rule rule, String service) {
        List<String> tests = new ArrayList<>(rule.tests());
        tests.set(0, service);
        return new Rule(rule.id() + "Again", rule.annotation(), tests, rule.answers());
    }

    private static List<Finding> found(ChangedPolicy changed) {
        return changed.findings(complaints -> new SoldServices(changed.draft()).check(complaints));
    }
}
