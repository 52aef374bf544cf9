package io.casewright.promise;

import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How many promises are owed and how they stand, by desk; aims are no promises and are left out (CT-3, ST-6). */
@Component
class PromiseCounts implements MeterBinder {

    private static final Duration SOON = Duration.ofHours(1);

    private final PromiseTable table;
    private final Desks desks;
    private final Clock clock;

    PromiseCounts(PromiseTable table, Desks desks, Clock clock) {
        this.table = table;
        this.desks = desks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Desk desk : desks.all()) {
            String id = desk.id().value();
            Gauge.builder("casewright.promises.open", () -> table.countOpen(id))
                    .description("Promises that are owed and not settled")
                    .tag("desk", id)
                    .register(registry);
            Gauge.builder("casewright.promises.broken", () -> table.countOpenBrokenBy(id, clock.instant()))
                    .description("Promises that are owed and whose time is over")
                    .tag("desk", id)
                    .register(registry);
            Gauge.builder("casewright.promises.due.soon", () -> dueSoon(id))
                    .description("Promises that break within the hour unless somebody acts")
                    .tag("desk", id)
                    .register(registry);
        }
    }

    private long dueSoon(String desk) {
        Instant now = clock.instant();
        return table.countOpenBrokenBy(desk, now.plus(SOON)) - table.countOpenBrokenBy(desk, now);
    }
}
