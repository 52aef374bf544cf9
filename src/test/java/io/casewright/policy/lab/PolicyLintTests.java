package io.casewright.policy.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.policy.DeskPolicy;
import io.casewright.policy.lab.PolicyText.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped policy passes what a published one has to pass; each table is tried with all that matters. */
class PolicyLintTests {

    private static final String ALL = "io.casewright.policy.DeskPolicy#all";

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName(
            "ALL-1 ALL-12 ALL-13 Tables without holes, overlaps and dead rules, of known facts and agreed answers, with fair promises")
    void findsNothingInWhatIsShipped(DeskPolicy policy) {
        assertThat(PolicyLint.findings("policy.dmn", policy.draft()))
                .extracting(Finding::sentence)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void collectsWhatIsCollectedAndNothingElse(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);

        for (String wrong : List.of("UNIQUE", "FIRST", "RULE ORDER")) {
            assertThat(agreed(shipped.hitPolicy("escalation", wrong)))
                    .containsExactly(new Finding(
                            "policy.dmn",
                            "escalation",
                            "Its hit policy is " + wrong + ".",
                            "Use COLLECT, without an aggregation."));
        }
        assertThat(agreed(shipped.hitPolicy("progressUpdate", "COLLECT")))
                .singleElement()
                .extracting(Finding::element)
                .isEqualTo("progressUpdate");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void findsClocksThatNobodyNamed(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        String update = shipped.table("progressUpdate").rules().get(0).id();
        String analysis = shipped.table("rootCauseAnalysis").rules().get(0).id();

        for (String clock : List.of("\"nobodys\"", "\"\"")) {
            assertThat(clocks(shipped.answering("progressUpdate", update, "updateClock", clock)))
                    .as(clock)
                    .hasSize(2)
                    .extracting(Finding::element)
                    .containsOnly(update);
            assertThat(clocks(shipped.answering("rootCauseAnalysis", analysis, "rcaClock", clock)))
                    .as(clock)
                    .hasSize(2)
                    .extracting(Finding::element)
                    .containsOnly(analysis);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void findsStepsThatNoCaseReachesButNoGapsBetweenThem(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        List<String> nothing =
                new ArrayList<>(shipped.table("escalation").rules().get(0).tests());
        nothing.set(0, "\"a promise nobody makes\"");
        ChangedPolicy dead = shipped.rules("escalation", rules -> {
            Rule first = rules.get(0);
            rules.set(0, new Rule(first.id(), first.annotation(), nothing, first.answers()));
        });

        assertThat(complete(shipped.rules(
                        "escalation", rules -> rules.subList(1, rules.size()).clear())))
                .isEmpty();
        assertThat(complete(dead)).singleElement().satisfies(finding -> {
            assertThat(finding.element())
                    .isEqualTo(shipped.table("escalation").rules().get(0).id());
            assertThat(finding.reason()).isEqualTo("There is no case for this rule.");
        });
    }

    private static List<Finding> agreed(ChangedPolicy changed) {
        return changed.findings(complaints -> new AgreedAnswers(changed.draft()).check(complaints));
    }

    private static List<Finding> clocks(ChangedPolicy changed) {
        return changed.findings(complaints -> new KnownClocks(changed.draft()).check(complaints));
    }

    private static List<Finding> complete(ChangedPolicy changed) {
        return changed.findings(
                complaints -> new CompleteTable(changed.draft(), changed.table("escalation")).check(complaints));
    }
}
