package io.casewright.engine.deployment;

import io.casewright.desk.Desk;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** Every desk is a tenant of the engine, so that staff can be members of it. */
@Component
class DeskTenants {

    private final IdentityService identities;

    DeskTenants(IdentityService identities) {
        this.identities = identities;
    }

    void keep(List<Desk> desks) {
        for (Desk desk : desks) {
            String id = desk.id().value();
            Tenant tenant = identities.createTenantQuery().tenantId(id).singleResult();
            if (tenant == null) {
                tenant = identities.newTenant(id);
            }
            if (!desk.name().equals(tenant.getName())) {
                tenant.setName(desk.name());
                identities.saveTenant(tenant);
            }
        }
    }
}
