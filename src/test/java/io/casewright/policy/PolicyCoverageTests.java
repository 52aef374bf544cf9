package io.casewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.DeskFolders;
import io.casewright.engine.decision.WatchedPolicies;
import io.casewright.policy.lab.Example;
import io.casewright.policy.lab.Examples;
import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rules the examples of a policy try: a listener counts while they run. */
class PolicyCoverageTests {

    @ParameterizedTest
    @MethodSource("io.casewright.policy.DeskPolicy#all")
    @DisplayName("Every rule of a policy is tried by an example of its own decision")
    void triesEveryRule(DeskPolicy policy) throws IOException {
        Map<String, Set<String>> tried = triedBy(policy);

        report(policy, tried);
        assertThat(tried.entrySet().stream()
                        .filter(rule -> rule.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .as("rules that no example in decisions/%s/examples.yaml tries", policy)
                .isEmpty();
    }

    /** The names of the examples that expect something of the rule's decision, by rule. */
    private static Map<String, Set<String>> triedBy(DeskPolicy policy) throws IOException {
        Map<String, Set<String>> tried = new LinkedHashMap<>();
        for (Table table : policy.text().tables()) {
            for (Rule rule : table.rules()) {
                tried.put(rule.id(), new TreeSet<>());
            }
        }
        Example[] now = new Example[1];
        DraftPolicies watched = WatchedPolicies.watchedBy((decision, rule) -> {
            if (now[0].expect().containsKey(decision)) {
                tried.get(rule).add(now[0].name());
            }
        });
        String folder = "/decisions/" + policy;
        try (InputStream rules = PolicyCoverageTests.class.getResourceAsStream(folder + "/policy.dmn");
                InputStream text = PolicyCoverageTests.class.getResourceAsStream(folder + "/examples.yaml")) {
            DecisionTables tables = watched.read(policy.desk().id(), rules);
            Policies policies = new Policies(tables, DeskFolders.read("classpath:"));
            Examples examples = Examples.read(text);
            for (Example example : examples.all()) {
                now[0] = example;
                assertThat(examples.failures(example, policies, policy.version()))
                        .as(example.toString())
                        .isEmpty();
            }
        }
        return tried;
    }

    private static void report(DeskPolicy policy, Map<String, Set<String>> tried) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/policy-coverage"));
        List<String> lines = tried.entrySet().stream()
                .map(rule -> rule.getKey() + ": "
                        + (rule.getValue().isEmpty() ? "NOT TRIED" : String.join(" | ", rule.getValue())))
                .toList();
        Files.write(folder.resolve(policy + ".txt"), lines);
    }
}
