package io.casewright.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Reports how long mail waits; down only where an operator has said how long is too long. */
@Component
class OutboxHealthIndicator implements HealthIndicator {

    private final OutboxAge outbox;
    private final @Nullable Duration waitsAtMost;

    OutboxHealthIndicator(OutboxAge outbox, MailSettings settings) {
        this.outbox = outbox;
        this.waitsAtMost = settings.waitsAtMost();
    }

    @Override
    public Health health() {
        Duration oldest = outbox.oldest();
        boolean late = waitsAtMost != null && oldest.compareTo(waitsAtMost) > 0;
        return (late ? Health.down() : Health.up())
                .withDetail("waiting", outbox.waiting())
                .withDetail("oldestSeconds", oldest.toSeconds())
                .withDetail("waitsAtMost", waitsAtMost == null ? "not set: mail is not sent yet" : waitsAtMost)
                .build();
    }
}
