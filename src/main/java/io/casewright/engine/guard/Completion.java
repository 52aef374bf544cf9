package io.casewright.engine.guard;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Completing a task while others complete it too. A task takes its rights and its place in the process with it, so
 * that whoever comes a moment late may fail anywhere; who lost the race learns on asking again who won.
 */
record Completion(CommandExecutor commands) {

    void by(CompleteByForm form, String taskId) {
        try {
            commands.execute(form);
        } catch (OptimisticLockingException | ConcurrencyFailureException late) {
            throw late;
        } catch (RuntimeException failure) {
            if (commands.execute(new IsGone(taskId))) {
                commands.execute(form);
            }
            throw failure;
        }
    }

    private record IsGone(String taskId) implements Command<Boolean> {

        @Override
        public Boolean execute(CommandContext context) {
            return context.getTaskManager().findTaskById(taskId) == null;
        }
    }
}
