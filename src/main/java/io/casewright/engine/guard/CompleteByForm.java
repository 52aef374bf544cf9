package io.casewright.engine.guard;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Completes a task with what its own form asks for and nothing else. The answers live as long as the transaction:
 * the steps that follow move them into the case, and nobody's words stay in the engine.
 */
final class CompleteByForm implements Command<Void> {

    private final String taskId;
    private final VariableMap sent;
    private final TaskForms forms;

    CompleteByForm(@Nullable String taskId, @Nullable Map<String, Object> sent, TaskForms forms) {
        this.taskId = taskId == null ? "" : taskId;
        this.sent = Variables.fromMap(sent == null ? Map.of() : sent);
        this.forms = forms;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        TaskEntity task = MissingTask.findOrRefuse(taskId, context);
        checkWork(task, context);
        ExecutionEntity instance = task.getProcessInstance();
        if (instance != null) {
            Map<String, Object> known = primitives(task);
            Map<String, @Nullable Object> taken = forms.of(task, context).taken(sent, known, forms::holds);
            taken.forEach((key, value) -> {
                refuseTakenName(instance, key);
                instance.setVariableLocal(key, Variables.untypedValue(value, true));
            });
        }
        String caller = context.getAuthenticatedUserId();
        if (task.getAssignee() == null && caller != null) {
            TaskGrants.completing(task.getId(), () -> task.setAssignee(caller));
        }
        new Checked(taskId).execute(context);
        return null;
    }

    /** Whether the caller may has been asked already, by queries of the database. */
    private static final class Checked extends CompleteTaskCmd {

        Checked(String taskId) {
            super(taskId, null);
        }

        @Override
        protected void checkCompleteTask(TaskEntity task, CommandContext context) {}
    }

    private static void checkWork(TaskEntity task, CommandContext context) {
        try {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
        } catch (NotAtYourDesks hidden) {
            throw MissingTask.unknown(task.getId());
        }
    }

    private static Map<String, Object> primitives(TaskEntity task) {
        Map<String, Object> known = new HashMap<>();
        task.getVariablesTyped(false).forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                known.put(name, value);
            }
        });
        return known;
    }

    /** A field that carries the name of a variable would let whoever fills it in steer the process. */
    private static void refuseTakenName(ExecutionEntity instance, String key) {
        var present = instance.getVariableInstanceLocal(key);
        if (present != null && !present.getTypedValue(false).isTransient()) {
            throw new BadUserRequestException("The form's field " + key + " has the name of a process variable.");
        }
    }
}
