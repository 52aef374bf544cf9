package io.casewright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.Requirements;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the product relies on in every policy, whichever desk's it is. */
class PolicyContractTests {

    @Test
    @DisplayName("A fact that several desks ask for has one type")
    void agreesOnTypesOfFacts() {
        Map<String, Fact.Type> types = new TreeMap<>();
        DeskPolicy.all()
                .forEach(policy -> policy.facts()
                        .all()
                        .forEach(fact -> assertThat(types.computeIfAbsent(fact.name(), name -> fact.type()))
                                .as("%s of %s", fact.name(), policy)
                                .isEqualTo(fact.type())));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("Every rule names the requirement it comes from, and says it in words")
    void namesARequirementInEveryRule(DeskPolicy policy) {
        assertThat(policy.text().tables().stream().flatMap(table -> table.rules().stream()))
                .allSatisfy(rule -> assertThat(rule.annotation())
                        .as(rule.id())
                        .satisfies(words -> assertThat(Requirements.ids()).containsAll(Requirements.idsIn(words))));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("A clock that nobody named is no clock")
    void refusesUnknownClocks(DeskPolicy policy) {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> policy.policies().serviceHours(policy.version(), "somebody-elses-clock"));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("A policy that is asked without a fact it looks at refuses to answer and names the fact")
    void failsLoudlyWithoutAFact(DeskPolicy policy) {
        for (Question<?> question : DeskPolicy.QUESTIONS) {
            Set<String> used = policy.tables().factsOf(policy.version(), question.decision());
            Facts complete = new InterestingFacts(policy, used).complete();
            for (String fact : used) {
                Facts without = complete.with(fact, null);
                if (policy.facts().find(fact).orElseThrow().optional() || fact.equals("channel")) {
                    continue;
                }
                assertThatExceptionOfType(MissingFact.class)
                        .as("%s without %s", question.decision(), fact)
                        .isThrownBy(() -> policy.policies().ask(policy.version(), question, without))
                        .satisfies(missing -> assertThat(missing.fact()).isEqualTo(fact));
            }
        }
    }
}
