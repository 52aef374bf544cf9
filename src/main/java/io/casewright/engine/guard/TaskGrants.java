package io.casewright.engine.guard;

import io.casewright.engine.gate.NothingByDeploying;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is a candidate for a task, or has it, may work on it, as in any engine; only what is asked of the database for
 * nothing is left out: whether a task that has just been made has rights, and rights for whoever completes it, which
 * would go with it in the same moment.
 */
final class TaskGrants extends NothingByDeploying {

    private static final ThreadLocal<@Nullable String> COMPLETED = new ThreadLocal<>();

    /** The task is given to somebody only to be completed by them. */
    static void completing(String task, Runnable given) {
        COMPLETED.set(task);
        try {
            given.run();
        } finally {
            COMPLETED.remove();
        }
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String before, @Nullable String assignee) {
        return task.getId().equals(COMPLETED.get()) ? null : super.newTaskAssignee(task, before, assignee);
    }

    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorizationByGroupId(String group, Resource resource, String id) {
        return justMade(id) ? null : super.getGrantAuthorizationByGroupId(group, resource, id);
    }

    private static boolean justMade(String id) {
        DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
        TaskEntity task = entities.getCachedEntity(TaskEntity.class, id);
        return task != null && entities.getDbEntityCache().isTransient(task);
    }
}
