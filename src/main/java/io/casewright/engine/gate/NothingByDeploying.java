package io.casewright.engine.gate;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;

/**
 * Whoever deploys gets no right by it. The engine would let them delete what they deployed, and with it every case that
 * runs on it.
 */
public class NothingByDeploying extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newDeployment(Deployment deployment) {
        return null;
    }
}
