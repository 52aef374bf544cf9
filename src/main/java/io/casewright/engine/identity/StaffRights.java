package io.casewright.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.casewright.access.StaffGroups;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine. Tasks need no line here: whoever is a candidate for one may work on it, and
 * only at desks they work for. Nobody may start a process, whatever else they may do.
 */
@Component
class StaffRights {

    /** Those who take tasks from a queue. */
    static final List<String> QUEUE_WORKERS = List.of(
            StaffGroups.SUPPORT_ENGINEERS,
            StaffGroups.SALES,
            StaffGroups.PRODUCT,
            StaffGroups.LEADS,
            StaffGroups.ON_CALL);

    private static final Set<Permission> STARTS =
            Set.of(ProcessDefinitionPermissions.CREATE_INSTANCE, ProcessInstancePermissions.CREATE);

    private final AuthorizationService authorizations;

    StaffRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void settle() {
        for (String group : QUEUE_WORKERS) {
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        }
        grant(
                StaffGroups.LEADS,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.TASK_ASSIGN);
        // Past the publish gate only. Nobody deletes what runs: with a deployment go its cases.
        grant(StaffGroups.ANALYSTS, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ);
        for (Resource resource : Resources.values()) {
            grant(Groups.CAMUNDA_ADMIN, resource, ANY, everythingButStarting(resource));
        }
    }

    /** These groups see a filter, and no other group of those who work in Tasklist does. */
    void mayRead(String filterId, Collection<String> readers) {
        QUEUE_WORKERS.forEach(group -> {
            if (readers.contains(group)) {
                grant(group, Resources.FILTER, filterId, Permissions.READ);
            } else {
                grants(group, Resources.FILTER, filterId)
                        .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
            }
        });
    }

    private static Permission[] everythingButStarting(Resource resource) {
        Permission[] all = ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType());
        boolean starts = Arrays.stream(all).anyMatch(STARTS::contains);
        return starts
                ? Arrays.stream(all)
                        .filter(permission -> !STARTS.contains(permission))
                        .filter(permission -> permission.getValue() != Permissions.ALL.getValue()
                                && permission.getValue() != Permissions.NONE.getValue())
                        .toArray(Permission[]::new)
                : new Permission[] {Permissions.ALL};
    }

    /** Exactly these rights, whatever somebody granted meanwhile. */
    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = grants(group, resource, id).stream()
                .findFirst()
                .orElseGet(() -> authorizations.createNewAuthorization(AUTH_TYPE_GRANT));
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private List<Authorization> grants(String group, Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .list();
    }
}
