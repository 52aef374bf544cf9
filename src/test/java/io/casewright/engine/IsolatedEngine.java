package io.casewright.engine;

import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** A bare engine of its own, for tests that would leave traces in the product's. Close it. */
public final class IsolatedEngine {

    private IsolatedEngine() {}

    public static ProcessEngine start(Consumer<ProcessEngineConfigurationImpl> settings) {
        ProcessEngineConfigurationImpl engine = new StandaloneInMemProcessEngineConfiguration();
        String name = "isolated-" + UUID.randomUUID();
        engine.setProcessEngineName(name);
        engine.setJdbcUrl("jdbc:h2:mem:" + name);
        engine.setHistory("activity");
        settings.accept(engine);
        return engine.buildProcessEngine();
    }
}
