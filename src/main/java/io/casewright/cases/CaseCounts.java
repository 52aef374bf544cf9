package io.casewright.cases;

import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.time.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many cases stand where, for who runs the installation: {@code casewright.cases} by desk and state. */
@Component
class CaseCounts implements MeterBinder {

    private final Desks desks;
    private final Reading<Map<String, Long>> byPlace;

    CaseCounts(CaseRecords.Cases cases, Desks desks, Clock clock) {
        this.desks = desks;
        this.byPlace = new Reading<>(
                clock,
                () -> cases.count().stream()
                        .collect(Collectors.toMap(
                                count -> place(count.desk(), count.state()), CaseRecords.Count::cases)));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Desk desk : desks.all()) {
            for (CaseState state : CaseState.values()) {
                String place = place(desk.id().value(), state.word());
                Gauge.builder("casewright.cases", () -> byPlace.now().getOrDefault(place, 0L))
                        .description("Cases by desk and state")
                        .tags("desk", desk.id().value(), "state", state.word())
                        .register(registry);
            }
        }
    }

    private static String place(String desk, String state) {
        return desk + "/" + state;
    }
}
