package io.casewright.policy.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.policy.Policies;
import io.casewright.policy.PolicyFixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How examples are read and what is said of one that fails. The shipped ones are tried in PolicyExamplesTests. */
class ExamplesTests {

    @Test
    void saysInWordsWhatFails() {
        List<String> faults = tried("""
                - name: Wrong
                  ids: [CH-2]
                  received: 2026-11-18T15:00:00Z
                  facts: { usersAffectedPercent: 30, receivedInsideHours: true }
                  expect:
                    priority: { priority: 2, criticality: critical }
                    serviceHours: [ { opens: "07:00" } ]
                  due: { first-response: 2026-11-18T17:00:00Z }
                """);

        assertThat(faults)
                .containsExactly(
                        "priority answers priority = 1, not 2.",
                        "The desk fixture cannot decide serviceHours without the fact clock.");
    }

    @Test
    void comparesValuesAndDueTimes() {
        List<String> faults = tried("""
                - name: Wrong
                  ids: [CH-2]
                  received: 2026-11-18T15:00:00Z
                  facts: { usersAffectedPercent: 30, receivedInsideHours: true, clock: always }
                  expect:
                    priority: { priority: 2, criticality: critical }
                    serviceHours: [ { opens: "07:00" } ]
                  due: { first-response: 2026-11-18T17:00:00Z }
                """);

        assertThat(faults)
                .hasSize(3)
                .contains("priority answers priority = 1, not 2.")
                .contains("The first response is due at 2026-11-18T16:00:00Z, not 2026-11-18T17:00:00Z.");
    }

    @Test
    void refusesFactsThatNobodyKnows() {
        assertThat(tried("- { name: Odd, facts: { weather: fine } }"))
                .singleElement()
                .asString()
                .startsWith("The desk fixture knows no fact weather");
    }

    @Test
    void refusesWhatIsNoSheetOfExamples() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> read("examples: []"))
                .withMessageStartingWith("examples.yaml cannot be read");
    }

    private static List<String> tried(String example) {
        Examples examples = read("defaults: { channel: portal }\nexamples:\n" + example);
        Policies policies = PolicyFixture.policies();
        return examples.failures(
                examples.all().get(0),
                policies,
                policies.inForce(PolicyFixture.aDesk().id()));
    }

    private static Examples read(String text) {
        return Examples.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
