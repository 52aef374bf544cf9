package io.casewright.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a case cannot go on without an operator. It takes no node out of service: restarting would not help. */
@Component
class IncidentsHealthIndicator implements HealthIndicator {

    private final EngineCounts counts;

    IncidentsHealthIndicator(EngineCounts counts) {
        this.counts = counts;
    }

    @Override
    public Health health() {
        long incidents = counts.incidents();
        return (incidents == 0 ? Health.up() : Health.down())
                .withDetail("incidents", incidents)
                .build();
    }
}
