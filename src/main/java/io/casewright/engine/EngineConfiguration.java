package io.casewright.engine;

import java.time.Clock;
import java.util.TimeZone;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.joda.time.DateTimeUtils;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Makes the engine ours: desks for tenants, our vocabulary, our clock. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization // the engine reads its tables while it is built
    @Order(Ordered.HIGHEST_PRECEDENCE) // a later plugin may replace what reads the vocabulary
    ProcessEnginePlugin engineOfDesks(ProcessVocabulary vocabulary, Clock clock) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                refuseOtherZones();
                engine.setTenantIdProvider(new DeskTenancy());
                engine.setBeans(vocabulary.words());
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                // One switch moves both clocks: what the engine calls now is what the application's clock says.
                DateTimeUtils.setCurrentMillisProvider(clock::millis);
            }
        };
    }

    private static void refuseOtherZones() {
        TimeZone zone = TimeZone.getDefault();
        // The zone must have no offset for ever: London has none either, in winter.
        if (zone.getRawOffset() != 0 || zone.useDaylightTime()) {
            throw new NotInUniversalTime(zone.getID());
        }
    }
}
