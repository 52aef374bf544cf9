package io.casewright.engine;

import io.casewright.engine.decision.AnswerRecorder;
import io.casewright.engine.decision.FastFeelFactory;
import io.casewright.engine.gate.Vocabulary;
import io.casewright.time.MovableClock;
import java.util.TimeZone;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
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
    ProcessEnginePlugin engineOfDesks(
            ProcessVocabulary vocabulary, AnswerRecorder recorder, EngineSettings settings, MovableClock clock) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                refuseOtherZones();
                engine.setTenantIdProvider(new DeskTenancy());
                // The engine's own pattern knows no dashes; desks are named like their folders.
                engine.setTenantResourceWhitelistPattern("[a-z0-9-]+");
                engine.setBeans(vocabulary.words());
                engine.setDmnEngineConfiguration(tables(recorder, settings));
                engine.setHistoryEventProducer(new HistoryOfCases());
                if (!settings.everyStep()) {
                    engine.setHistoryEventHandler(new WaitsInHistory());
                }
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                RememberedDefinitions.in(engine);
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                // One switch moves both clocks. The engine's is the JVM's, so it is told anew at each move: of several
                // engines in one JVM, that of the clock moved last wins.
                DateTimeUtils.setCurrentMillisProvider(clock::millis);
                clock.onMove(instant -> DateTimeUtils.setCurrentMillisProvider(clock::millis));
            }
        };
    }

    @Bean
    Vocabulary vocabulary() {
        return new Vocabulary(ProcessVocabulary.WORDS);
    }

    private static DefaultDmnEngineConfiguration tables(AnswerRecorder recorder, EngineSettings settings) {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.getCustomPostDecisionEvaluationListeners().add(recorder);
        if (settings.fastFeel()) {
            tables.setFeelEngineFactory(new FastFeelFactory());
        }
        return tables;
    }

    static void refuseOtherZones() {
        TimeZone zone = TimeZone.getDefault();
        // The zone must have no offset for ever: London has none either, in winter.
        if (zone.getRawOffset() != 0 || zone.useDaylightTime()) {
            throw new NotInUniversalTime(zone.getID());
        }
    }
}
