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
    private final Map<Place, TaskForm> byPlace = new ConcurrentHashMap<>();

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
        if (byPlace.size() >= MOST_REMEMBERED) {
            byPlace.clear();
        }
        // A deployed form never changes: another version is in another deployment, where the gate has its processes
        // look.
        Place place = new Place(data.getDeploymentId(), reference.getKey());
        TaskForm known = byPlace.get(place);
        if (known == null) {
            known = read(reference, data.getDeploymentId(), context);
            byPlace.put(place, known);
        }
        return known;
    }

    private static TaskForm read(CamundaFormRef reference, String deployment, CommandContext context) {
        CamundaFormDefinition definition =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deployment));
        if (definition == null) {
            throw new IllegalStateException("The form " + reference.getKey() + " was not deployed with its process.");
        }
        return TaskForm.read(file(definition, context));
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

    /** A form in a deployment. */
    private record Place(String deployment, String form) {}
}
