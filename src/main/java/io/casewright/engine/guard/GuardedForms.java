package io.casewright.engine.guard;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Submitting a form is completing its task: there is one way, and it is guarded. */
final class GuardedForms extends FormServiceImpl {

    private final TaskService tasks;

    GuardedForms(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> sent) {
        tasks.complete(taskId, sent);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> sent, boolean deserializeValues) {
        return tasks.completeWithVariablesInReturn(taskId, sent, deserializeValues);
    }
}
