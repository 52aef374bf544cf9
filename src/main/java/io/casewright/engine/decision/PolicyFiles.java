package io.casewright.engine.decision;

import io.casewright.desk.DeskId;
import io.casewright.policy.DecisionTables;
import io.casewright.policy.DraftPolicies;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Reads policies on a DMN engine of their own: the same FEEL as the process engine's, and nothing is stored. */
public final class PolicyFiles implements DraftPolicies {

    private final DmnEngine engine;

    /** @param fastFeel false for the engine's own FEEL */
    public PolicyFiles(boolean fastFeel) {
        this(fastFeel, List.of());
    }

    /** @param witnesses told of every table that is asked, also of those another one requires */
    PolicyFiles(boolean fastFeel, List<DmnDecisionTableEvaluationListener> witnesses) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().addAll(witnesses);
        if (fastFeel) {
            configuration.setFeelEngineFactory(new FastFeelFactory());
        }
        this.engine = configuration.buildEngine();
    }

    @Override
    public DecisionTables read(DeskId desk, InputStream policy) {
        return new DraftTables(desk, file("desk " + desk, policy));
    }

    PolicyFile file(String name, InputStream policy) {
        return PolicyFile.read(name, policy, engine);
    }
}
