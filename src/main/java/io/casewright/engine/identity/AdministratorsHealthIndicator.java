package io.casewright.engine.identity;

import io.casewright.engine.decision.WithoutCaller;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down while the engine has no administrator. Its Admin application would then let the first visitor make themselves
 * one (CVE-2026-77226); that door is shut by {@link ClosedDoorsFilter}, but nobody can run the installation either.
 */
@Component
class AdministratorsHealthIndicator implements HealthIndicator {

    private final IdentityService identity;
    private final WithoutCaller withoutCaller;

    AdministratorsHealthIndicator(IdentityService identity, WithoutCaller withoutCaller) {
        this.identity = identity;
        this.withoutCaller = withoutCaller;
    }

    @Override
    public Health health() {
        long administrators = withoutCaller.ask(() ->
                identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count());
        return administrators > 0
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", "Nobody is in the group camunda-admin.")
                        .build();
    }
}
