package io.casewright.cases;

import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.time.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** How often the desks' links were recommended (CT-9): {@code casewright.recommendations} by desk and link. */
@Component
class RecommendationCounts implements MeterBinder {

    private final Desks desks;
    private final Reading<List<RecommendedTimes>> counted;

    RecommendationCounts(RecommendationRecords.Links links, Desks desks, Clock clock) {
        this.desks = desks;
        this.counted = new Reading<>(clock, links::count);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Desk desk : desks.all()) {
            for (Desk.Link link : desk.links()) {
                Gauge.builder("casewright.recommendations", () -> times(desk, link))
                        .description("Cases in which a link of the desk was recommended")
                        .tags("desk", desk.id().value(), "link", link.label())
                        .register(registry);
            }
        }
    }

    private long times(Desk desk, Desk.Link link) {
        return counted.now().stream()
                .filter(times ->
                        times.desk().equals(desk.id().value()) && times.label().equals(link.label()))
                .mapToLong(RecommendedTimes::times)
                .sum();
    }
}
