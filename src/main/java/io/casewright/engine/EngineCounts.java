package io.casewright.engine;

import io.casewright.engine.decision.WithoutCaller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** How the engine keeps up: steps that are due, steps that failed for good, and incidents. */
@Component
class EngineCounts implements MeterBinder {

    private final ManagementService jobs;
    private final RuntimeService processes;
    private final WithoutCaller withoutCaller;
    private final Clock clock;

    EngineCounts(ManagementService jobs, RuntimeService processes, WithoutCaller withoutCaller, Clock clock) {
        this.jobs = jobs;
        this.processes = processes;
        this.withoutCaller = withoutCaller;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("casewright.jobs.due", () -> withoutCaller.ask(this::due))
                .description("Steps that are due and not taken yet")
                .register(registry);
        Gauge.builder(
                        "casewright.jobs.failed",
                        () -> withoutCaller.ask(
                                () -> jobs.createJobQuery().noRetriesLeft().count()))
                .description("Steps that failed as often as they may; an operator must look")
                .register(registry);
        Gauge.builder("casewright.incidents", () -> incidents())
                .description("Cases whose process cannot go on without an operator")
                .register(registry);
    }

    long incidents() {
        return withoutCaller.ask(() -> processes.createIncidentQuery().count());
    }

    private long due() {
        return jobs.createJobQuery()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(clock.instant()))
                .count();
    }
}
