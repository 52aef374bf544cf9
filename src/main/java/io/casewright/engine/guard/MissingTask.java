package io.casewright.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Tells somebody who completes a task too late what happened meanwhile. */
final class MissingTask {

    static final String COLLEAGUE = "Already completed by a colleague; your text is still in the form.";
    static final String YOURSELF = "You have completed this already.";
    static final String ENDED = "This step has ended meanwhile; your text is still in the form.";

    private MissingTask() {}

    static TaskEntity findOrRefuse(String taskId, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        // Whoever completes it at this moment may have taken its place in the process away already.
        if (task == null || task.getExecution() == null || task.getProcessInstance() == null) {
            throw refusal(taskId, context);
        }
        return task;
    }

    private static RuntimeException refusal(String taskId, CommandContext context) {
        HistoricTaskInstanceEntity past =
                context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        Authentication caller = context.getAuthentication();
        if (past == null || !mayKnow(caller, past.getTenantId())) {
            return unknown(taskId);
        }
        if (!"completed".equals(past.getDeleteReason())) {
            return new FormFieldValidationException(taskId, ENDED);
        }
        boolean own = caller != null
                && past.getAssignee() != null
                && past.getAssignee().equals(caller.getUserId());
        return new FormFieldValidationException(taskId, own ? YOURSELF : COLLEAGUE);
    }

    /** What is not there and what is another desk's looks the same. */
    static RuntimeException unknown(String taskId) {
        return new FormFieldValidationException(taskId, "There is no such task.");
    }

    private static boolean mayKnow(@Nullable Authentication caller, @Nullable String desk) {
        if (caller == null || caller.getUserId() == null || desk == null) {
            return true;
        }
        List<String> desks = caller.getTenantIds();
        return (desks != null && desks.contains(desk)) || OutsideCaller.isOperator(caller);
    }
}
