package io.casewright.engine.deployment;

import io.casewright.desk.Desk;
import io.casewright.engine.deployment.ShippedModels.Model;
import io.casewright.policy.DecisionTables;
import io.casewright.policy.DraftPolicies;
import io.casewright.policy.FactDictionary;
import io.casewright.policy.PolicyContract;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** What a desk needs before its policy is deployed: a policy without gaps, and a tenant that staff can be members of. */
@Component
class DeskPreparation {

    private final IdentityService identities;
    private final DraftPolicies drafts;

    DeskPreparation(IdentityService identities, DraftPolicies drafts) {
        this.identities = identities;
        this.drafts = drafts;
    }

    /** @throws IllegalStateException if cases could not be judged by this policy; the sentence says what it lacks */
    void prepare(Desk desk, Model policy) {
        DecisionTables draft = drafts.read(desk.id(), new ByteArrayInputStream(policy.content()));
        List<String> faults = PolicyContract.faults(draft, draft.inForce(desk.id()), FactDictionary.of(desk));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(policy.name() + " cannot be used. " + String.join(" ", faults));
        }
        keepTenant(desk);
    }

    private void keepTenant(Desk desk) {
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
