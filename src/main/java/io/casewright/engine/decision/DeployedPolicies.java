package io.casewright.engine.decision;

import io.casewright.desk.DeskId;
import io.casewright.policy.DecisionTables;
import io.casewright.policy.Facts;
import io.casewright.policy.NoPolicy;
import io.casewright.policy.PolicyVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionRequirementsDefinition;
import org.springframework.stereotype.Component;

/**
 * The policies the engine has deployed. What a version answers never depends on who is signed in: the engine hides
 * other desks' definitions from its callers, and a hidden policy would be none.
 */
@Component
public class DeployedPolicies implements DecisionTables {

    /** The id of the requirements graph in every {@code policy.dmn}; its version counts with the file. */
    private static final String POLICY = "policy";

    private final RepositoryService repository;
    private final WithoutCaller withoutCaller;
    private final PolicyFiles files;
    private final Map<PolicyVersion, PolicyFile> read = new ConcurrentHashMap<>();
    private final Map<List<String>, Integer> versions = new ConcurrentHashMap<>();

    DeployedPolicies(RepositoryService repository, WithoutCaller withoutCaller, PolicyFiles files) {
        this.repository = repository;
        this.withoutCaller = withoutCaller;
        this.files = files;
    }

    @Override
    public PolicyVersion inForce(DeskId desk) {
        DecisionRequirementsDefinition latest = withoutCaller.ask(() -> repository
                .createDecisionRequirementsDefinitionQuery()
                .decisionRequirementsDefinitionKey(POLICY)
                .tenantIdIn(desk.value())
                .latestVersion()
                .singleResult());
        if (latest == null) {
            throw new NoPolicy("The desk " + desk + " has published no policy.");
        }
        return new PolicyVersion(desk, latest.getDeploymentId());
    }

    @Override
    public List<Map<String, Object>> ask(PolicyVersion version, String decision, Facts facts) {
        return file(version).ask(decision, facts);
    }

    @Override
    public Set<String> factsOf(PolicyVersion version, String decision) {
        return file(version).factsOf(decision);
    }

    @Override
    public OptionalInt least(PolicyVersion version, String decision, String output) {
        return file(version).least(decision, output);
    }

    /** The annotation of a rule of that version. */
    String annotationOf(PolicyVersion version, String ruleId) {
        return file(version).annotationOf(ruleId);
    }

    /** The names under which a decision of that version answers. */
    Set<String> outputsOf(PolicyVersion version, String decision) {
        return file(version).outputsOf(decision);
    }

    /**
     * The number that the engine gave a decision in that version: numbers count per decision, not per file.
     *
     * @throws NoPolicy if that version does not answer this decision
     */
    public int numberOf(PolicyVersion version, String decision) {
        return versions.computeIfAbsent(List.of(version.desk().value(), version.deployment(), decision), unknown -> {
            DecisionDefinition definition = withoutCaller.ask(() -> repository
                    .createDecisionDefinitionQuery()
                    .deploymentId(version.deployment())
                    .decisionDefinitionKey(decision)
                    .tenantIdIn(version.desk().value())
                    .singleResult());
            if (definition == null) {
                throw new NoPolicy("The policy of desk " + version.desk() + " does not answer " + decision + ".");
            }
            return definition.getVersion();
        });
    }

    private PolicyFile file(PolicyVersion version) {
        return read.computeIfAbsent(version, unread -> withoutCaller.ask(() -> fetch(unread)));
    }

    private PolicyFile fetch(PolicyVersion version) {
        DecisionRequirementsDefinition graph = repository
                .createDecisionRequirementsDefinitionQuery()
                .deploymentId(version.deployment())
                .decisionRequirementsDefinitionKey(POLICY)
                .tenantIdIn(version.desk().value())
                .singleResult();
        if (graph == null) {
            throw new NoPolicy("The desk " + version.desk() + " has no such version of its policy.");
        }
        try (InputStream text = repository.getDecisionRequirementsModel(graph.getId())) {
            return files.file("desk " + version.desk(), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
