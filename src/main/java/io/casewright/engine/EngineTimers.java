package io.casewright.engine;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.casewright.cases.LiveTimers;
import io.casewright.desk.CaseNumber;
import io.casewright.engine.decision.WithoutCaller;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The timers of a case's processes. What each is for is told by the word of the vocabulary that gave it its date. */
@Component
class EngineTimers implements LiveTimers {

    private static final Pattern DATE = Pattern.compile("\\$\\{(\\w+\\.\\w+)\\(");

    private final ProcessEngine engine;
    private final WithoutCaller withoutCaller;

    /** By the id of a job definition, which never changes; there are as many as timers in deployed models. */
    private final Map<String, Meaning> meanings = new ConcurrentHashMap<>();

    EngineTimers(ProcessEngine engine, WithoutCaller withoutCaller) {
        this.engine = engine;
        this.withoutCaller = withoutCaller;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LiveTimer> of(CaseNumber number) {
        return withoutCaller.ask(() -> {
            Set<String> instances = engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .collect(toSet());
            return instances.isEmpty() ? List.of() : timers(instances);
        });
    }

    private List<LiveTimer> timers(Set<String> instances) {
        List<Job> jobs = engine.getManagementService()
                .createJobQuery()
                .processInstanceIds(instances)
                .timers()
                .active()
                .withRetriesLeft()
                .list();
        Map<String, UUID> watched = watched(instances);
        return jobs.stream()
                .map(job -> timer(job, watched))
                .sorted(Comparator.comparing(LiveTimer::at))
                .toList();
    }

    private LiveTimer timer(Job job, Map<String, UUID> watched) {
        Meaning meaning = meanings.computeIfAbsent(job.getJobDefinitionId(), this::read);
        return new LiveTimer(
                meaning.word(), meaning.name(), job.getDuedate().toInstant(), watched.get(job.getProcessInstanceId()));
    }

    private Map<String, UUID> watched(Set<String> instances) {
        return engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .variableName("promise")
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list()
                .stream()
                .collect(toMap(
                        VariableInstance::getProcessInstanceId,
                        promise -> UUID.fromString(String.valueOf(promise.getValue())),
                        (one, other) -> one));
    }

    private Meaning read(String definition) {
        JobDefinition timer = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(definition)
                .singleResult();
        ModelElementInstance element = engine.getRepositoryService()
                .getBpmnModelInstance(timer.getProcessDefinitionId())
                .getModelElementById(timer.getActivityId());
        Matcher date = DATE.matcher(Objects.requireNonNullElse(timer.getJobConfiguration(), ""));
        return new Meaning(
                date.find() ? date.group(1) : "",
                element instanceof FlowElement named && named.getName() != null
                        ? named.getName()
                        : timer.getActivityId());
    }

    private record Meaning(String word, String name) {}
}
