package io.casewright.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.desk.DeskId;
import io.casewright.engine.IsolatedEngine;
import io.casewright.policy.Facts;
import io.casewright.policy.NoPolicy;
import io.casewright.policy.PolicyFixture;
import io.casewright.policy.PolicyVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeployedPoliciesTests {

    private static final DeskId NORTH = DeskId.of("north");
    private static final DeskId SOUTH = DeskId.of("south");
    private static final Facts FACTS = PolicyFixture.facts();

    private ProcessEngine engine;

    @BeforeEach
    void publishTwoPolicies() throws IOException {
        engine = IsolatedEngine.start(settings -> settings.setAuthorizationEnabled(true));
        publish(NORTH, text());
        publish(
                SOUTH,
                text().replace("<text>&gt; 25</text>", "<text>&gt; 99</text>").replace("[1..25]", "[1..99]"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** The naive way is filtered by the desks of whoever is signed in, and then answers nothing, or another's rule. */
    static Stream<List<String>> callers() {
        return Stream.of(List.of(), List.of("north"), List.of("south"));
    }

    @ParameterizedTest(name = "desks of the caller: {0}")
    @MethodSource("callers")
    void answersTheSameWhoeverIsSignedIn(List<String> desksOfCaller) {
        IdentityService identities = engine.getIdentityService();
        if (!desksOfCaller.isEmpty()) {
            identities.setAuthentication("someone", List.of(), desksOfCaller);
        }

        DeployedPolicies policies = policies();
        PolicyVersion north = policies.inForce(NORTH);
        PolicyVersion south = policies.inForce(SOUTH);

        assertThat(policies.ask(north, "priority", FACTS)).containsExactly(row(1, "critical"));
        assertThat(policies.ask(south, "priority", FACTS)).containsExactly(row(3, "standard"));
        assertThat(policies.numberOf(north, "priority")).isEqualTo(1);
        assertThat(policies.factsOf(south, "priority")).contains("usersAffectedPercent");
        assertThat(
                        identities.getCurrentAuthentication() == null
                                ? List.of()
                                : identities.getCurrentAuthentication().getTenantIds())
                .as("the caller is signed in as before")
                .isEqualTo(desksOfCaller);
        identities.clearAuthentication();
    }

    @Test
    @DisplayName("ALL-10 an earlier version keeps its answers when a new one is published")
    void answersForAnEarlierVersion() throws IOException {
        DeployedPolicies policies = policies();
        PolicyVersion before = policies.inForce(NORTH);
        publish(
                NORTH,
                text().replace("<text>&gt; 25</text>", "<text>&gt; 99</text>").replace("[1..25]", "[1..99]"));
        PolicyVersion after = policies.inForce(NORTH);

        assertThat(after).isNotEqualTo(before);
        assertThat(policies().ask(before, "priority", FACTS)).containsExactly(row(1, "critical"));
        assertThat(policies.ask(after, "priority", FACTS)).containsExactly(row(3, "standard"));
    }

    @Test
    @DisplayName("ALL-10 numbers count per decision: one that came later has a lower number in the same version")
    void numbersADecisionByItself() throws IOException {
        publish(NORTH, text().replace("id=\"idle\"", "id=\"patience\""));
        DeployedPolicies policies = policies();
        PolicyVersion version = policies.inForce(NORTH);

        assertThat(policies.numberOf(version, "priority")).isEqualTo(2);
        assertThat(policies.numberOf(version, "patience")).isEqualTo(1);
        assertThatExceptionOfType(NoPolicy.class)
                .isThrownBy(() -> policies.numberOf(version, "idle"))
                .withMessage("The policy of desk north does not answer idle.");
    }

    @Test
    void knowsNoPolicyOfADeskThatPublishedNone() {
        DeployedPolicies policies = policies();
        String ofNorth = policies.inForce(NORTH).deployment();

        assertThatExceptionOfType(NoPolicy.class)
                .isThrownBy(() -> policies.inForce(DeskId.of("west")))
                .withMessage("The desk west has published no policy.");
        assertThatExceptionOfType(NoPolicy.class)
                .as("a version belongs to one desk")
                .isThrownBy(() -> policies.ask(new PolicyVersion(SOUTH, ofNorth), "priority", FACTS));
    }

    private DeployedPolicies policies() {
        return new DeployedPolicies(
                engine.getRepositoryService(), new WithoutCaller(engine.getIdentityService()), new PolicyFiles(true));
    }

    private void publish(DeskId desk, String policy) {
        engine.getRepositoryService()
                .createDeployment()
                .name("policy of " + desk)
                .tenantId(desk.value())
                .addString("policy.dmn", policy)
                .deploy();
    }

    private static String text() throws IOException {
        try (InputStream policy = PolicyFixture.policy()) {
            return new String(policy.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> row(int priority, String criticality) {
        return Map.of("priority", priority, "criticality", criticality);
    }
}
