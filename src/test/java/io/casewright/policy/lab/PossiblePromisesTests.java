package io.casewright.policy.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.policy.DeskPolicy;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PossiblePromisesTests {

    private static final String ALL = "io.casewright.policy.DeskPolicy#all";
    private static final String ANALYSIS = "rootCauseAnalysis";

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("SN-9 A draft that is not owed before the final is found")
    void findsDraftsThatComeTooLate(DeskPolicy policy) {
        String rule = policy.text().table(ANALYSIS).rules().get(0).id();
        ChangedPolicy owing = ChangedPolicy.of(policy)
                .answering(ANALYSIS, rule, "rcaOwed", "true")
                .answering(ANALYSIS, rule, "rcaDraftAllowance", "3");

        assertThat(findings(ChangedPolicy.of(policy))).isEmpty();
        assertThat(findings(owing.answering(ANALYSIS, rule, "rcaFinalAllowance", "4")))
                .isEmpty();
        for (String last : List.of("3", "2")) {
            assertThat(findings(owing.answering(ANALYSIS, rule, "rcaFinalAllowance", last)))
                    .containsExactly(new Finding(
                            "policy.dmn",
                            rule,
                            "The draft is owed after 3 and the final analysis after " + last + ".",
                            "Let the draft come before the final."));
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void findsPromisesWithoutTime(DeskPolicy policy) {
        String rule = policy.text().table("progressUpdate").rules().get(0).id();
        ChangedPolicy impossible = ChangedPolicy.of(policy)
                .answering("progressUpdate", rule, "updatePromised", "true")
                .answering("progressUpdate", rule, "updateAllowance", "0");

        assertThat(findings(impossible)).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo(rule);
            assertThat(finding.reason()).startsWith("The progress update it promises cannot be kept: ");
            assertThat(finding.remedy()).isEqualTo("Allow some time, or promise nothing.");
        });
    }

    private static List<Finding> findings(ChangedPolicy changed) {
        return changed.findings(complaints -> new PossiblePromises(changed.draft()).check(complaints));
    }
}
