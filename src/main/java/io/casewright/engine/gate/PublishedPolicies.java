package io.casewright.engine.gate;

import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import io.casewright.policy.lab.PolicyChange;
import io.casewright.policy.lab.PolicyPublication;
import io.casewright.policy.lab.PolicyRefused;
import io.casewright.policy.lab.PolicyText;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionRequirementsDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Deploys a policy in the name of whoever publishes it, past the same gate as everybody. Neither name nor source is
 * that of shipped models: a published policy stays in force over restarts until the shipped file changes.
 */
@Component
class PublishedPolicies implements PolicyPublication {

    private static final String POLICY = "policy.dmn";
    private static final String GRAPH = "policy";

    private final RepositoryService repository;
    private final IdentityService identity;
    private final WithoutCaller withoutCaller;
    private final StaffDirectory staff;

    PublishedPolicies(
            RepositoryService repository, IdentityService identity, WithoutCaller withoutCaller, StaffDirectory staff) {
        this.repository = repository;
        this.identity = identity;
        this.withoutCaller = withoutCaller;
        this.staff = staff;
    }

    /** One at a time, so that a key sent twice at once is seen; between nodes the engine's own lock stands. */
    @Override
    public synchronized Published publish(
            DeskId desk, String publisher, byte[] policy, byte @Nullable [] examples, @Nullable String key) {
        String source = "api/" + publisher + (key == null ? "" : "/" + key);
        Deployment before = key == null ? null : withoutCaller.ask(() -> sentAs(source, desk));
        if (before != null) {
            if (!Arrays.equals(policy, withoutCaller.ask(() -> file(before.getId())))) {
                throw new KeyUsedBefore();
            }
            return published(before.getId(), desk, true, List.of());
        }
        DecisionRequirementsDefinition inForce = withoutCaller.ask(() -> latest(desk));
        byte[] old = inForce == null ? new byte[0] : withoutCaller.ask(() -> content(inForce));
        if (inForce != null && Arrays.equals(policy, old)) {
            return published(inForce.getDeploymentId(), desk, false, List.of());
        }
        String deployment = deploy(desk, publisher, source, policy, examples);
        List<PolicyChange> changes =
                old.length == 0 ? List.of() : PolicyChange.between(text("before", old), text(POLICY, policy));
        return published(deployment, desk, true, changes);
    }

    private String deploy(DeskId desk, String publisher, String source, byte[] policy, byte @Nullable [] examples) {
        StaffMember member = staff.find(publisher).orElseThrow();
        DeploymentBuilder builder = repository
                .createDeployment()
                .name("Policy of " + desk + ", by " + publisher)
                .source(source)
                .tenantId(desk.value())
                .addInputStream(POLICY, new ByteArrayInputStream(policy));
        if (examples != null) {
            builder.addInputStream(FileRules.EXAMPLES, new ByteArrayInputStream(examples));
        }
        identity.setAuthentication(
                publisher,
                List.copyOf(member.groups()),
                member.desks().stream().map(DeskId::value).toList());
        try {
            return builder.deploy().getId();
        } catch (DeploymentRefused refused) {
            throw new PolicyRefused(refused.findings());
        } finally {
            identity.clearAuthentication();
        }
    }

    private @Nullable Deployment sentAs(String source, DeskId desk) {
        return repository
                .createDeploymentQuery()
                .deploymentSource(source)
                .tenantIdIn(desk.value())
                .singleResult();
    }

    private @Nullable DecisionRequirementsDefinition latest(DeskId desk) {
        return repository
                .createDecisionRequirementsDefinitionQuery()
                .decisionRequirementsDefinitionKey(GRAPH)
                .tenantIdIn(desk.value())
                .latestVersion()
                .singleResult();
    }

    private Published published(String deployment, DeskId desk, boolean anew, List<PolicyChange> changes) {
        int number = withoutCaller.ask(() -> repository
                .createDecisionRequirementsDefinitionQuery()
                .deploymentId(deployment)
                .decisionRequirementsDefinitionKey(GRAPH)
                .tenantIdIn(desk.value())
                .singleResult()
                .getVersion());
        return new Published(deployment, number, anew, changes);
    }

    private byte[] file(String deployment) {
        return read(repository.getResourceAsStream(deployment, POLICY));
    }

    private byte[] content(DecisionRequirementsDefinition version) {
        return read(repository.getDecisionRequirementsModel(version.getId()));
    }

    private static byte[] read(java.io.InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static PolicyText text(String name, byte[] policy) {
        return PolicyText.of(XmlText.read(name, policy).root());
    }
}
