package io.casewright.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks rights by all groups of the caller. The engine first reads the whole table of rights, a row or more for each
 * open task, to leave out groups that have none at all, which changes no answer.
 */
final class CallersGroups implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new Rights();
    }

    private static final class Rights extends AuthorizationManager {

        @Override
        public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
            return groups == null ? List.of() : groups;
        }
    }
}
