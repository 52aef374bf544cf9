package io.casewright.engine.identity;

import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the engine's books about staff to what they should be, at every start. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // whoever imports staff or replays cases finds desks, groups and rights
class StaffPreparation implements ApplicationRunner {

    private final ProcessEngine engine;
    private final Desks desks;
    private final StaffDirectory staff;
    private final Books books;
    private final TransactionTemplate transaction;

    StaffPreparation(
            ProcessEngine engine, Desks desks, StaffDirectory staff, Books books, TransactionTemplate transaction) {
        this.engine = engine;
        this.desks = desks;
        this.staff = staff;
        this.books = books;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            oneNodeAtATime();
            IdentityService identity = engine.getIdentityService();
            settleGroups(identity);
            settleDesks(identity);
            books.rights().settle();
            books.filters().settle();
            books.operator().settle(staff, identity);
        });
    }

    /** Two nodes that start at once on an empty database would both write the same rows. */
    private void oneNodeAtATime() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    context.getPropertyManager().acquireExclusiveLockForStartup();
                    return null;
                });
    }

    private static void settleGroups(IdentityService identity) {
        List<String> present =
                identity.createGroupQuery().list().stream().map(Group::getId).toList();
        Stream.concat(StaffGroups.ALL.stream(), Stream.of(Groups.CAMUNDA_ADMIN))
                .filter(id -> !present.contains(id))
                .forEach(id -> {
                    Group group = identity.newGroup(id);
                    group.setName(id);
                    group.setType(id.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : "WORKFLOW");
                    identity.saveGroup(group);
                });
    }

    private void settleDesks(IdentityService identity) {
        for (Desk desk : desks.all()) {
            String id = desk.id().value();
            Tenant known = identity.createTenantQuery().tenantId(id).singleResult();
            if (known == null || !desk.name().equals(known.getName())) {
                Tenant tenant = known == null ? identity.newTenant(id) : known;
                tenant.setName(desk.name());
                identity.saveTenant(tenant);
            }
        }
    }

    /** What is written besides groups and desks. */
    @Component
    record Books(StaffRights rights, TasklistFilters filters, FirstOperator operator) {}
}
