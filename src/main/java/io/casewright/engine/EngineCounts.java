package io.casewright.engine;

import io.casewright.engine.decision.WithoutCaller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** How the engine keeps up: steps that are due, steps that failed for good, and incidents. */
@Component
class EngineCounts implements MeterBinder {

    private final JobBacklog backlog;
    private final RuntimeService processes;
    private final WithoutCaller withoutCaller;

    EngineCounts(JobBacklog backlog, RuntimeService processes, WithoutCaller withoutCaller) {
        this.backlog = backlog;
        this.processes = processes;
        this.withoutCaller = withoutCaller;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("casewright.jobs.due", () -> backlog.now().due())
                .description("Steps that are due and not taken yet")
                .register(registry);
        Gauge.builder("casewright.jobs.oldest", () -> backlog.oldest().toSeconds())
                .description("How long the oldest step that is due has waited to be taken")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("casewright.jobs.locked", () -> backlog.now().taken())
                .description("Steps that a node has taken and works on")
                .register(registry);
        Gauge.builder("casewright.jobs.failed", () -> backlog.now().failed())
                .description("Steps that failed as often as they may; an operator must look")
                .register(registry);
        Gauge.builder("casewright.incidents", () -> incidents())
                .description("Cases whose process cannot go on without an operator")
                .register(registry);
    }

    long incidents() {
        return withoutCaller.ask(() -> processes.createIncidentQuery().count());
    }
}
