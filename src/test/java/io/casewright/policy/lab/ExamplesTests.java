package io.casewright.policy.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.desk.Desk;
import io.casewright.desk.DeskFolders;
import io.casewright.desk.Desks;
import io.casewright.engine.decision.PolicyFiles;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyFixture;
import io.casewright.policy.PolicyVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExamplesTests {

    private static final Desks DESKS = DeskFolders.read("classpath:");

    @TestFactory
    Stream<DynamicContainer> everyExampleOfEveryDeskHolds() {
        return DESKS.all().stream().map(ExamplesTests::examplesOf);
    }

    @Test
    void everyDeskHasTwentyFiveExamplesOrMore() {
        assertThat(DESKS.all())
                .allSatisfy(desk -> assertThat(examples(desk).all())
                        .hasSizeGreaterThanOrEqualTo(25)
                        .allSatisfy(example -> assertThat(example.ids()).isNotEmpty()));
    }

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

    private static DynamicContainer examplesOf(Desk desk) {
        Policies policies = new Policies(new PolicyFiles(true).read(desk.id(), file(desk, "policy.dmn")), DESKS);
        PolicyVersion version = policies.inForce(desk.id());
        Examples examples = examples(desk);
        return DynamicContainer.dynamicContainer(
                desk.id().value(),
                examples.all().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                example.toString(),
                                () -> assertThat(examples.failures(example, policies, version))
                                        .as(desk.id() + ": " + example)
                                        .isEmpty())));
    }

    private static Examples examples(Desk desk) {
        try (InputStream text = file(desk, "examples.yaml")) {
            return Examples.read(text);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static InputStream file(Desk desk, String name) {
        return ExamplesTests.class.getResourceAsStream("/decisions/" + desk.id() + "/" + name);
    }
}
