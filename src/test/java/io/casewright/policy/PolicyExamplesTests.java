package io.casewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.Requirements;
import io.casewright.policy.lab.Example;
import io.casewright.policy.lab.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples beside every policy hold. Each is a test of its own, named by its desk and its requirements. */
class PolicyExamplesTests {

    private static final int AT_LEAST = 25;

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        return DeskPolicy.all().flatMap(policy -> {
            Examples examples = examples(policy);
            return examples.all().stream()
                    .map(example -> DynamicTest.dynamicTest(
                            policy + ": " + example,
                            () -> assertThat(examples.failures(example, policy.policies(), policy.version()))
                                    .isEmpty()));
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("A policy has at least 25 examples, each of which says what it shows and of which requirements")
    void everyPolicyHasExamples(DeskPolicy policy) {
        assertThat(examples(policy).all())
                .hasSizeGreaterThanOrEqualTo(AT_LEAST)
                .doesNotHaveDuplicates()
                .allSatisfy(example -> {
                    assertThat(example.name()).isNotBlank();
                    assertThat(example.ids()).isNotEmpty();
                    assertThat(Requirements.ids()).containsAll(example.ids());
                    assertThat(example.expect().size() + example.due().size())
                            .as(example.name())
                            .isPositive();
                })
                .extracting(Example::name)
                .doesNotHaveDuplicates();
    }

    private static Examples examples(DeskPolicy policy) {
        try (InputStream text =
                PolicyExamplesTests.class.getResourceAsStream("/decisions/" + policy + "/examples.yaml")) {
            return Examples.read(text);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
