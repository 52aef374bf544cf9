package io.casewright.engine.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.variable.Variables;

/** Finds the form that belongs to a task, in the deployment of the task's own process. */
final class TaskForms {

    private static final int MOST_REMEMBERED = 500;

    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, TaskForm> byDefinition = new ConcurrentHashMap<>();

    TaskForms(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    TaskForm of(TaskEntity task, CommandContext context) {
        if (task.getTaskDefinition() == null) {
            return TaskForm.NONE;
        }
        TaskFormData data = task.getTaskDefinition().getTaskFormHandler().createTaskForm(task);
        CamundaFormRef reference = data.getCamundaFormRef();
        if (reference == null || reference.getKey() == null) {
            return TaskForm.NONE;
        }
        CamundaFormDefinition definition =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, data.getDeploymentId()));
        if (definition == null) {
            throw new IllegalStateException("The form " + reference.getKey() + " was not deployed with its process.");
        }
        if (byDefinition.size() >= MOST_REMEMBERED) {
            byDefinition.clear();
        }
        // A deployed form never changes: another version has another id.
        TaskForm known = byDefinition.get(definition.getId());
        if (known == null) {
            known = TaskForm.read(file(definition, context));
            byDefinition.put(definition.getId(), known);
        }
        return known;
    }

    /** Whether a condition of a form holds; what cannot be evaluated does not, just as in the browser. */
    boolean holds(String condition, Map<String, Object> values) {
        Object answer = engine.getDmnEngineConfiguration()
                .getFeelEngine()
                .evaluateSimpleExpression(condition, Variables.fromMap(values).asVariableContext());
        return Boolean.TRUE.equals(answer);
    }

    private static byte[] file(CamundaFormDefinition definition, CommandContext context) {
        try (InputStream file = context.runWithoutAuthorization(
                new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
