package io.casewright.engine;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a step waits longer than it should to be taken by any node: timers fire late, and mail is written late. */
@Component
class JobsHealthIndicator implements HealthIndicator {

    private final JobBacklog backlog;
    private final Duration waitAtMost;

    JobsHealthIndicator(JobBacklog backlog, EngineSettings settings) {
        this.backlog = backlog;
        this.waitAtMost = settings.stepsWaitAtMost();
    }

    @Override
    public Health health() {
        Duration oldest = backlog.oldest();
        return (oldest.compareTo(waitAtMost) > 0 ? Health.down() : Health.up())
                .withDetail("due", backlog.now().due())
                .withDetail("oldestSeconds", oldest.toSeconds())
                .withDetail("waitAtMost", waitAtMost)
                .build();
    }
}
