package io.casewright.engine.identity;

import io.casewright.access.StaffMember;
import io.casewright.desk.DeskId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;

/** The groups and desks of one member of staff, brought to what they should be. */
record Memberships(IdentityService identity, StaffMember member) {

    void settle() {
        settleGroups();
        settleDesks();
    }

    private void settleGroups() {
        Set<String> wanted = new HashSet<>(member.groups());
        if (member.isOperator()) {
            wanted.add(Groups.CAMUNDA_ADMIN); // the engine's own word for somebody who may administer it
        }
        Set<String> present = identity.createGroupQuery().groupMember(member.id()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        change(
                present,
                wanted,
                group -> identity.createMembership(member.id(), group),
                group -> identity.deleteMembership(member.id(), group));
    }

    private void settleDesks() {
        Set<String> wanted = member.desks().stream().map(DeskId::value).collect(Collectors.toSet());
        Set<String> present = identity.createTenantQuery().userMember(member.id()).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        change(
                present,
                wanted,
                desk -> identity.createTenantUserMembership(desk, member.id()),
                desk -> identity.deleteTenantUserMembership(desk, member.id()));
    }

    private static void change(Set<String> present, Set<String> wanted, Consumer<String> add, Consumer<String> remove) {
        wanted.stream().filter(one -> !present.contains(one)).forEach(add);
        present.stream().filter(one -> !wanted.contains(one)).forEach(remove);
    }
}
