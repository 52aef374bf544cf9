package io.casewright.engine;

import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A bare engine of its own, for tests that would leave traces in the product's. Close it before starting another. */
public final class IsolatedEngine {

    /** Empty whenever an engine starts: each drops its tables when it is closed. */
    private static final DataSource DATABASE = new DriverManagerDataSource("jdbc:h2:mem:isolated;DB_CLOSE_DELAY=-1");

    private IsolatedEngine() {}

    public static ProcessEngine start(Consumer<ProcessEngineConfigurationImpl> settings) {
        ProcessEngineConfigurationImpl engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setProcessEngineName("isolated-" + UUID.randomUUID());
        engine.setDataSource(DATABASE);
        engine.setUseSharedSqlSessionFactory(true); // its statements take seconds to read
        engine.setHistory("activity");
        settings.accept(engine);
        return engine.buildProcessEngine();
    }
}
