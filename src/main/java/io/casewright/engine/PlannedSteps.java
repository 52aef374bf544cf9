package io.casewright.engine;

import io.casewright.engine.decision.WithoutCaller;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

/** What processes have planned for a time, such as reminding and closing, for whoever moves the clock. */
@Component
public class PlannedSteps {

    private final ManagementService management;
    private final WithoutCaller withoutCaller;
    private final PromiseWatch watch;
    private final Clock clock;

    PlannedSteps(ManagementService management, WithoutCaller withoutCaller, PromiseWatch watch, Clock clock) {
        this.management = management;
        this.withoutCaller = withoutCaller;
        this.watch = watch;
        this.clock = clock;
    }

    /** When the next one is due, in UTC; it may be past. */
    public Optional<Instant> next() {
        return Stream.concat(first(planned()).map(job -> job.getDuedate().toInstant()).stream(), watch.next().stream())
                .min(Comparator.naturalOrder());
    }

    /** Takes those that are due by now, the earliest first, on this thread and in its transaction. */
    public void takeDue() {
        watch.beginDue();
        // The engine asks for earlier than: what is due at this very instant is earlier than the next millisecond.
        Date soon = Date.from(clock.instant().plusMillis(1));
        Optional<Job> due = due(soon);
        while (due.isPresent()) {
            String id = due.get().getId();
            withoutCaller.ask(() -> {
                management.executeJob(id);
                return id;
            });
            watch.beginDue();
            due = due(soon);
        }
    }

    /** What is to be done at once has no date. */
    private Optional<Job> due(Date soon) {
        return first(management.createJobQuery().messages().active().withRetriesLeft())
                .or(() -> first(planned().duedateLowerThan(soon)));
    }

    private Optional<Job> first(JobQuery jobs) {
        return withoutCaller.ask(() -> jobs.listPage(0, 1).stream().findFirst());
    }

    private JobQuery planned() {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc();
    }
}
