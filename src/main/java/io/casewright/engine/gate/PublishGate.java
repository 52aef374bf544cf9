package io.casewright.engine.gate;

import io.casewright.engine.gate.Submission.Publisher;
import io.casewright.policy.lab.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the engine's own deployers, so that whatever is deployed passes here: from Modeler, over REST or by the
 * product itself. The engine also comes by when it reads a deployed model again; that was looked at when it was new.
 */
public final class PublishGate implements Deployer {

    private final ModelRules rules;

    PublishGate(ModelRules rules) {
        this.rules = rules;
    }

    /** @throws DeploymentRefused if one of its files breaks a rule */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new HashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        List<Finding> findings = rules.findings(Submission.of(files, deployment.getTenantId(), publisher()));
        if (!findings.isEmpty()) {
            throw new DeploymentRefused(findings);
        }
    }

    private static @Nullable Publisher publisher() {
        Authentication caller = Context.getCommandContext().getAuthentication();
        if (caller == null || caller.getUserId() == null) {
            return null;
        }
        return new Publisher(
                caller.getUserId(), caller.getTenantIds() == null ? Set.of() : Set.copyOf(caller.getTenantIds()));
    }
}
