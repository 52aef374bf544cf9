package io.casewright.engine;

import io.casewright.engine.gate.PublishGate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** Deploys models that no gate would let pass, for tests of what stands behind it. */
public final class PastTheGate {

    private PastTheGate() {}

    public static Deployment deploy(ProcessEngine engine, DeploymentBuilder models) {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        List<Deployer> all = settings.getDeployers();
        settings.getDeploymentCache()
                .setDeployers(all.stream()
                        .filter(deployer -> !(deployer instanceof PublishGate))
                        .toList());
        try {
            return models.deploy();
        } finally {
            settings.getDeploymentCache().setDeployers(all);
        }
    }
}
