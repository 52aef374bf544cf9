package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.ProductTests;
import io.casewright.engine.decision.FastFeelFactory;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EngineStartTests extends ProductTests {

    @Autowired
    ProcessEngine engine;

    @Test
    void runsOnTablesFromMigrationsWithOurSettings() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(settings.getHistory()).isEqualTo("activity");
        assertThat(settings.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(settings.getTenantIdProvider()).isInstanceOf(DeskTenancy.class);
        assertThat(settings.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(settings.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(settings.getDmnEngineConfiguration().getFeelEngineFactory()).isInstanceOf(FastFeelFactory.class);
    }

    @Test
    void callsNowWhatTheApplicationsClockSays() {
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(START));

        clock.moveBy(Duration.ofDays(3));

        assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(START.plus(Duration.ofDays(3))));
    }
}
