package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.ProductTests;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EngineStartTests extends ProductTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Test
    void runsOnTablesFromMigrationsWithOurSettings() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(settings.getHistory()).isEqualTo("activity");
        assertThat(settings.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(1000);
        assertThat(settings.getTenantIdProvider()).isInstanceOf(DeskTenancy.class);
        assertThat(settings.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(settings.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
    }

    @Test
    void tellsTheTimeOfTheApplicationsClock() {
        assertThat(ClockUtil.getCurrentTime()).isCloseTo(java.util.Date.from(clock.instant()), 1000);
    }
}
