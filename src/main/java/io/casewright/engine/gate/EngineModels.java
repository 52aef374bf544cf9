package io.casewright.engine.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/** What the engine has deployed, as the command sees it that is about to deploy more. */
final class EngineModels implements DeployedModels {

    @Override
    public boolean hasProcess(String id) {
        return latest(id) != null;
    }

    @Override
    public Optional<String> startedBy(String message) {
        List<EventSubscriptionEntity> starting =
                command().getEventSubscriptionManager().findMessageStartEventSubscriptionByName(message);
        return starting.stream()
                .filter(subscription -> subscription.getTenantId() == null)
                .map(subscription -> command()
                        .getProcessDefinitionManager()
                        .findLatestProcessDefinitionById(subscription.getConfiguration()))
                .map(ProcessDefinitionEntity::getKey)
                .findFirst();
    }

    @Override
    public Set<String> startMessagesOf(String process) {
        ProcessDefinitionEntity latest = latest(process);
        return latest == null
                ? Set.of()
                : command()
                        .getEventSubscriptionManager()
                        .findEventSubscriptionsByConfiguration(EventType.MESSAGE.name(), latest.getId())
                        .stream()
                        .map(EventSubscriptionEntity::getEventName)
                        .collect(Collectors.toSet());
    }

    @Override
    public boolean isCallable(String process) {
        ProcessDefinitionEntity latest = latest(process);
        return latest != null
                && command()
                                .getProcessEngineConfiguration()
                                .getDeploymentCache()
                                .resolveProcessDefinition(latest)
                                .getInitial()
                        != null;
    }

    private static @Nullable ProcessDefinitionEntity latest(String process) {
        return command().getProcessDefinitionManager().findLatestProcessDefinitionByKeyAndTenantId(process, null);
    }

    private static CommandContext command() {
        return Context.getCommandContext();
    }
}
