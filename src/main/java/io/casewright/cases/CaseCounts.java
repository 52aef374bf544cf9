package io.casewright.cases;

import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many cases stand where, for who runs the installation: {@code casewright.cases} by desk and state. */
@Component
class CaseCounts implements MeterBinder {

    /** One reading counts once, however many gauges it has. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final CaseRecords.Cases cases;
    private final Desks desks;
    private final Clock clock;
    private volatile Counted counted = new Counted(Instant.EPOCH, Map.of());

    CaseCounts(CaseRecords.Cases cases, Desks desks, Clock clock) {
        this.cases = cases;
        this.desks = desks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Desk desk : desks.all()) {
            for (CaseState state : CaseState.values()) {
                String place = place(desk.id().value(), state.word());
                Gauge.builder("casewright.cases", () -> now().getOrDefault(place, 0L))
                        .description("Cases by desk and state")
                        .tags("desk", desk.id().value(), "state", state.word())
                        .register(registry);
            }
        }
    }

    private Map<String, Long> now() {
        Instant now = clock.instant();
        Counted last = counted;
        // Demo and tests move the clock: a reading from the future is as old as one from the past.
        if (Duration.between(now, last.at()).abs().compareTo(FRESH) > 0) {
            last = new Counted(
                    now,
                    cases.count().stream()
                            .collect(Collectors.toMap(
                                    count -> place(count.desk(), count.state()), CaseRecords.Count::cases)));
            counted = last;
        }
        return last.byPlace();
    }

    private static String place(String desk, String state) {
        return desk + "/" + state;
    }

    private record Counted(Instant at, Map<String, Long> byPlace) {}
}
