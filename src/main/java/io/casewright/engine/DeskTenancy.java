package io.casewright.engine;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * Gives every process instance to its desk: the one its start names, else its caller's.
 * The engine itself would let anybody start a process for any desk just by naming it.
 */
final class DeskTenancy implements TenantIdProvider {

    static final String DESK = "desk";

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        Object desk = start.getVariables().get(DESK);
        if (desk != null) {
            return refusingStrangers(desk.toString());
        }
        DelegateExecution caller = start.getSuperExecution();
        return caller == null ? null : caller.getTenantId();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext evaluation) {
        return null;
    }

    private static String refusingStrangers(String desk) {
        Authentication caller = Context.getCommandContext().getAuthentication();
        if (caller != null && caller.getUserId() != null && !desksOf(caller).contains(desk)) {
            throw new AuthorizationException("The person signed in does not work for this desk.");
        }
        return desk;
    }

    private static List<String> desksOf(Authentication caller) {
        return caller.getTenantIds() == null ? List.of() : caller.getTenantIds();
    }
}
