package io.casewright.mail;

import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.time.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How much mail waits in the outbox and since when, by desk. All mail waits: nothing sends it yet. */
@Component
class OutboxAge implements MeterBinder {

    private final Desks desks;
    private final Clock clock;
    private final Reading<Map<String, OutgoingMails.Waiting>> byDesk;

    OutboxAge(OutgoingMails mails, Desks desks, Clock clock) {
        this.desks = desks;
        this.clock = clock;
        this.byDesk = new Reading<>(
                clock,
                () -> mails.waiting().stream().collect(Collectors.toMap(OutgoingMails.Waiting::desk, found -> found)));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Desk desk : desks.all()) {
            String id = desk.id().value();
            Gauge.builder("casewright.outbox.waiting", () -> waiting(id))
                    .description("Mails that are written and not sent")
                    .tag("desk", id)
                    .register(registry);
            Gauge.builder("casewright.outbox.oldest", () -> oldest(id).toSeconds())
                    .description("Age of the oldest mail that is not sent")
                    .baseUnit("seconds")
                    .tag("desk", id)
                    .register(registry);
        }
    }

    /** How many mails wait, at all desks. */
    long waiting() {
        return byDesk.now().keySet().stream().mapToLong(this::waiting).sum();
    }

    /** How long the oldest mail of all desks has waited; nothing, if none waits. */
    Duration oldest() {
        return byDesk.now().keySet().stream()
                .map(this::oldest)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private long waiting(String desk) {
        OutgoingMails.Waiting found = byDesk.now().get(desk);
        return found == null ? 0 : found.mails();
    }

    private Duration oldest(String desk) {
        OutgoingMails.Waiting found = byDesk.now().get(desk);
        return found == null ? Duration.ZERO : Duration.between(found.since(), clock.instant());
    }
}
