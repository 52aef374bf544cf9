package io.casewright.engine;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Output;

/** What every desk's policy answers: the models may rely on it. */
final class ShippedPolicies {

    private static final List<Map<String, Decision>> POLICIES = ShippedProcess.files("decisions", ".dmn")
            .map(ShippedPolicies::decisions)
            .toList();

    private ShippedPolicies() {}

    /** The decisions that all desks answer. */
    static Set<String> decisions() {
        return POLICIES.stream()
                .map(Map::keySet)
                .reduce(
                        POLICIES.get(0).keySet(),
                        (some, others) -> some.stream().filter(others::contains).collect(Collectors.toSet()));
    }

    /** The outputs that a decision has at all desks, and the words each may answer; none where the answer is open. */
    static Map<String, Set<String>> outputs(String decision) {
        return POLICIES.stream()
                .flatMap(policy -> Stream.ofNullable(policy.get(decision)))
                .map(found -> found.getChildElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class))
                .flatMap(Collection::stream)
                .flatMap(table -> table.getOutputs().stream())
                .collect(toMap(
                        Output::getName,
                        ShippedPolicies::words,
                        (one, other) ->
                                Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet())));
    }

    private static Set<String> words(Output output) {
        return output.getOutputValues() == null
                ? Set.of()
                : Stream.of(output.getOutputValues()
                                .getTextContent()
                                .replaceAll("[\"\\s]", "")
                                .split(","))
                        .collect(Collectors.toSet());
    }

    private static Map<String, Decision> decisions(Path file) {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
                .collect(toMap(Decision::getId, decision -> decision));
    }
}
