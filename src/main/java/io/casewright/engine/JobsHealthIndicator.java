package io.casewright.engine;

import io.casewright.promise.Watches;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down while a step waits longer than it should to be taken by any node, or a promise to be watched: timers fire late, mail
 * is written late, and nobody is alerted.
 */
@Component
class JobsHealthIndicator implements HealthIndicator {

    private final JobBacklog backlog;
    private final Watches watches;
    private final Duration waitAtMost;

    JobsHealthIndicator(JobBacklog backlog, Watches watches, EngineSettings settings) {
        this.backlog = backlog;
        this.watches = watches;
        this.waitAtMost = settings.stepsWaitAtMost();
    }

    @Override
    public Health health() {
        Duration oldest = backlog.oldest();
        Duration unwatched = watches.oldest();
        boolean late = oldest.compareTo(waitAtMost) > 0 || unwatched.compareTo(waitAtMost) > 0;
        return (late ? Health.down() : Health.up())
                .withDetail("due", backlog.now().due())
                .withDetail("oldestSeconds", oldest.toSeconds())
                .withDetail("oldestUnwatchedSeconds", unwatched.toSeconds())
                .withDetail("waitAtMost", waitAtMost)
                .build();
    }
}
