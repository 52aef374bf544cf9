package io.casewright.engine.decision;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.desk.DeskId;
import io.casewright.policy.DecisionTables;
import io.casewright.policy.NoPolicy;
import io.casewright.policy.PolicyFailed;
import io.casewright.policy.PolicyFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFilesTests {

    private static final DeskId DESK = PolicyFixture.aDesk().id();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no policy at all",
                "<definitions/>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>"
            })
    void refusesWhatIsNoPolicy(String text) {
        assertThatExceptionOfType(NoPolicy.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("The policy of desk fixture cannot be read");
    }

    @Test
    void saysWhichDecisionContradictsItself() throws IOException {
        DecisionTables tables = read(fixture().replace("<text>&gt; 1</text>", "<text>&gt;= 1</text>"));

        assertThatExceptionOfType(PolicyFailed.class)
                .isThrownBy(() -> tables.ask(tables.inForce(DESK), "firstResponse", PolicyFixture.facts()))
                .withMessageStartingWith("The policy of desk fixture cannot answer firstResponse");
    }

    @Test
    void saysWhichDecisionIsNoFeel() throws IOException {
        DecisionTables tables = read(fixture().replace("<text>&gt; 25</text>", "<text>&gt; (</text>"));

        assertThatExceptionOfType(PolicyFailed.class)
                .isThrownBy(() -> tables.ask(tables.inForce(DESK), "priority", PolicyFixture.facts()))
                .withMessageStartingWith("The policy of desk fixture cannot answer priority");
    }

    @Test
    void answersForNoOtherDesk() {
        assertThatExceptionOfType(NoPolicy.class)
                .isThrownBy(() -> PolicyFixture.tables().inForce(DeskId.of("other")))
                .withMessage("This draft is a policy of fixture, not of other.");
    }

    private static DecisionTables read(String text) {
        return new PolicyFiles(true).read(DESK, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String fixture() throws IOException {
        try (InputStream policy = PolicyFixture.policy()) {
            return new String(policy.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
