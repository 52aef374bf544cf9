package io.casewright.engine;

import io.casewright.cases.Assignees;
import io.casewright.engine.decision.WithoutCaller;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the engine tell whenever a task changes hands. */
@Configuration(proxyBeanMethods = false)
class AssigneeConfiguration {

    @Bean
    ProcessEnginePlugin tellsOfAssignees(
            ObjectProvider<Assignees> assignees, ObjectProvider<WithoutCaller> withoutCaller) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = new ArrayList<>();
                if (engine.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(engine.getCustomPostBPMNParseListeners());
                }
                listeners.add(new AssigneeListener(assignees, withoutCaller));
                engine.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }
}
