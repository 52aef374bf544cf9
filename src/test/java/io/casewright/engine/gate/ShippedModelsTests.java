package io.casewright.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.Desk;
import io.casewright.policy.lab.Finding;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedModelsTests {

    static Stream<Desk> desks() {
        return Gate.DESKS.all().stream();
    }

    @Test
    @DisplayName("Every process and every form that is shipped passes the gate")
    void letsTheSharedModelsPass() {
        assertThat(Gate.findings(Gate.shared(), null))
                .extracting(Finding::sentence)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("desks")
    @DisplayName("Every policy that is shipped passes the gate, with its examples and for who works for its desk")
    void letsThePoliciesPass(Desk desk) {
        Path folder = Path.of("decisions", desk.id().value());
        byte[] policy = Gate.read(folder.resolve("policy.dmn"));
        byte[] examples = Gate.read(folder.resolve("examples.yaml"));

        assertThat(Gate.findings(
                        Map.of("policy.dmn", policy),
                        desk.id().value(),
                        Set.of(desk.id().value())))
                .extracting(Finding::sentence)
                .isEmpty();
        assertThat(Gate.findings(
                        Map.of("policy.dmn", policy, "examples.yaml", examples),
                        desk.id().value()))
                .extracting(Finding::sentence)
                .isEmpty();
    }
}
