package io.casewright.engine.gate;

import io.casewright.desk.Desks;
import io.casewright.engine.decision.PolicyFiles;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate into the engine, before its own deployers. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    ProcessEnginePlugin publishGate(
            Vocabulary vocabulary,
            Desks desks,
            PolicyFiles drafts,
            @Value("${casewright.models:classpath:}") String location) {
        ModelRules rules = new ModelRules(
                new SharedModelRules(vocabulary, new EngineModels()),
                new PolicyRules(vocabulary, desks, drafts, new ShippedExamples(location)));
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<Deployer> before = new ArrayList<>();
                before.add(new PublishGate(rules));
                if (engine.getCustomPreDeployers() != null) {
                    before.addAll(engine.getCustomPreDeployers());
                }
                engine.setCustomPreDeployers(before);
                engine.setResourceAuthorizationProvider(new NothingByDeploying());
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                List<CommandChecker> checkers = new ArrayList<>(engine.getCommandCheckers());
                checkers.add(TakesEffectAtOnce.checker());
                engine.setCommandCheckers(checkers);
            }
        };
    }
}
