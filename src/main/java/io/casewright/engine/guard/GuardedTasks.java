package io.casewright.engine.guard;

import java.io.InputStream;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** What one may do with a task: take it, give it back, and complete it by its form. */
final class GuardedTasks extends TaskServiceImpl {

    private static final String BY_FORM = "How this step ends is chosen in its form.";
    private static final String BY_POLICY =
            "What a task is called, how urgent it is and when it is due comes from" + " the case and its policy.";
    private static final String ON_CASE = "Words and files belong to the case: write them on the case page.";

    private final OutsideCaller outside;
    private final TaskForms forms;

    GuardedTasks(OutsideCaller outside, TaskForms forms) {
        this.outside = outside;
        this.forms = forms;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> sent) {
        try {
            new Completion(commandExecutor).by(new CompleteByForm(taskId, sent, forms), taskId);
        } catch (RuntimeException failure) {
            throw Refusals.told(failure, outside.isAsking());
        }
    }

    /** Completes; hands nothing back, for the answers are gone with the transaction. */
    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> sent, boolean deserializeValues) {
        complete(taskId, sent);
        return Variables.createVariables();
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> ignored) {
        super.resolveTask(taskId);
    }

    @Override
    public void delegateTask(String taskId, String staffId) {
        throw new BadUserRequestException("A task is not delegated: give it back, or let a lead assign it.");
    }

    @Override
    public void claim(String taskId, @Nullable String staffId) {
        Authentication caller = outside.current();
        if (caller != null && staffId != null && !staffId.equals(caller.getUserId())) {
            throw new BadUserRequestException("One takes a task for oneself; a lead assigns it to others.");
        }
        try {
            super.claim(taskId, staffId);
        } catch (TaskAlreadyClaimedException late) {
            throw new BadUserRequestException("A colleague has taken this task already.", late);
        }
    }

    /** Giving a task back needs no more right than taking it did. */
    @Override
    public void setAssignee(String taskId, @Nullable String staffId) {
        Authentication caller = outside.current();
        if (staffId == null && caller != null && isOf(caller, taskId)) {
            commandExecutor.execute(new ClaimTaskCmd(taskId, null));
        } else {
            super.setAssignee(taskId, staffId);
        }
    }

    private boolean isOf(Authentication caller, String taskId) {
        Task task = createTaskQuery().taskId(taskId).singleResult();
        return task != null && Objects.equals(task.getAssignee(), caller.getUserId());
    }

    @Override
    public void saveTask(Task task) {
        outside.refuseUnlessOperator(BY_POLICY);
        super.saveTask(task);
    }

    @Override
    public void setPriority(String taskId, int priority) {
        outside.refuseUnlessOperator(BY_POLICY);
        super.setPriority(taskId, priority);
    }

    @Override
    public void setName(String taskId, String name) {
        outside.refuseUnlessOperator(BY_POLICY);
        super.setName(taskId, name);
    }

    @Override
    public void setDescription(String taskId, String description) {
        outside.refuseUnlessOperator(BY_POLICY);
        super.setDescription(taskId, description);
    }

    @Override
    public void setDueDate(String taskId, Date dueDate) {
        outside.refuseUnlessOperator(BY_POLICY);
        super.setDueDate(taskId, dueDate);
    }

    @Override
    public void handleBpmnError(
            String taskId, String code, @Nullable String message, @Nullable Map<String, Object> sent) {
        outside.refuseUnlessOperator(BY_FORM);
        super.handleBpmnError(taskId, code, message, sent);
    }

    @Override
    public void handleBpmnError(String taskId, String code, @Nullable String message) {
        handleBpmnError(taskId, code, message, null);
    }

    @Override
    public void handleBpmnError(String taskId, String code) {
        handleBpmnError(taskId, code, null, null);
    }

    @Override
    public void handleEscalation(String taskId, String code, @Nullable Map<String, Object> sent) {
        outside.refuseUnlessOperator(BY_FORM);
        super.handleEscalation(taskId, code, sent);
    }

    @Override
    public void handleEscalation(String taskId, String code) {
        handleEscalation(taskId, code, null);
    }

    @Override
    public Comment createComment(@Nullable String taskId, @Nullable String instanceId, String message) {
        outside.refuseUnlessOperator(ON_CASE);
        return super.createComment(taskId, instanceId, message);
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        outside.refuseUnlessOperator(ON_CASE);
        super.updateTaskComment(taskId, commentId, message);
    }

    @Override
    public Attachment createAttachment(
            String type,
            @Nullable String taskId,
            @Nullable String instanceId,
            String name,
            String description,
            @Nullable InputStream content) {
        outside.refuseUnlessOperator(ON_CASE);
        return super.createAttachment(type, taskId, instanceId, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type,
            @Nullable String taskId,
            @Nullable String instanceId,
            String name,
            String description,
            @Nullable String url) {
        outside.refuseUnlessOperator(ON_CASE);
        return super.createAttachment(type, taskId, instanceId, name, description, url);
    }
}
