package io.casewright.policy.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.policy.DeskPolicy;
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
}
