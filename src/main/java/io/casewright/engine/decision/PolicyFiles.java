package io.casewright.engine.decision;

import io.casewright.desk.DeskId;
import io.casewright.policy.DecisionTables;
import io.casewright.policy.DraftPolicies;
import java.io.InputStream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Reads policies on a DMN engine of their own: the same FEEL as the process engine's, and nothing is stored. */
public final class PolicyFiles implements DraftPolicies {

    private final DmnEngine engine;

    /** @param fastFeel false for the engine's own FEEL */
    public PolicyFiles(boolean fastFeel) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
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
