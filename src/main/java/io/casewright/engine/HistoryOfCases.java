package io.casewright.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Names the process of each event from the models the engine has read, and not from their rows; and has an event removed
 * as long after it happened as its process after it began, without reading when that was.
 */
final class HistoryOfCases extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }

    @Override
    protected void initActivityInstanceEvent(
            HistoricActivityInstanceEventEntity event,
            ExecutionEntity execution,
            PvmScope step,
            String id,
            String parent,
            HistoryEventType type) {
        // The engine names it only when it knows from when it is removed.
        event.setProcessDefinitionId(execution.getProcessDefinitionId());
        super.initActivityInstanceEvent(event, execution, step, id, parent, type);
    }

    @Override
    protected void provideRemovalTime(HistoryEvent event) {
        String root = event.getRootProcessInstanceId();
        String definition = event.getProcessDefinitionId();
        if (root == null || definition == null || findInCache(HistoricProcessInstanceEventEntity.class, root) != null) {
            super.provideRemovalTime(event);
            return;
        }
        ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
        HistoricProcessInstanceEventEntity begun = new HistoricProcessInstanceEventEntity();
        begun.setStartTime(ClockUtil.getCurrentTime());
        event.setRemovalTime(engine.getHistoryRemovalTimeProvider()
                .calculateRemovalTime(begun, getProcessDefinitionEntity(definition)));
    }
}
