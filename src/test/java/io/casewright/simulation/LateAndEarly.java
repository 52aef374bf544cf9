package io.casewright.simulation;

import io.casewright.desk.CaseNumber;
import io.casewright.engine.WatchesOfCase;
import io.casewright.time.MovableClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Time: it passes with every job run when it is due, or with all machines down and the jobs run late. */
@Component
class LateAndEarly {

    private static final int MANY = 500;

    private final ManagementService jobs;
    private final WatchesOfCase watches;
    private final JdbcClient database;
    private final MovableClock clock;

    LateAndEarly(ManagementService jobs, WatchesOfCase watches, JdbcClient database, MovableClock clock) {
        this.jobs = jobs;
        this.watches = watches;
        this.database = database;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void begin(Instant at) {
        clock.moveTo(at);
    }

    /** Every job runs at its time, and every promise is watched in time; also at the last moment if that is wanted. */
    void pass(Story story, Instant to, boolean withTheLastMoment) {
        Instant last = withTheLastMoment ? to : to.minusMillis(1);
        while (true) {
            List<Job> due = due(story, last);
            Instant watch = watch(story).orElse(Instant.MAX);
            Instant job = due.isEmpty() ? Instant.MAX : dueAt(due.get(0));
            if (job.isAfter(last) && watch.isAfter(last)) {
                break;
            }
            Instant next = watch.isAfter(job) ? job : watch;
            if (next.isAfter(clock.instant())) {
                clock.moveTo(next);
            }
            if (watch.isAfter(job)) {
                jobs.executeJob(due.get(0).getId());
            } else {
                story.numbers.forEach(watches::beginDue);
            }
        }
        clock.moveTo(to);
    }

    private Optional<Instant> watch(Story story) {
        return story.numbers.stream()
                .flatMap(number -> watches.next(number).stream())
                .min(Comparator.naturalOrder());
    }

    /** No machine runs; when they are back they find everything late. */
    void outage(Instant to) {
        clock.moveTo(to);
    }

    /** What is due by now runs, in any order, as after a restart. */
    void catchUp(Story story) {
        story.numbers.forEach(watches::beginDue);
        List<Job> due = due(story, clock.instant());
        while (!due.isEmpty()) {
            jobs.executeJob(story.oneOf(due).getId());
            story.numbers.forEach(watches::beginDue);
            due = due(story, clock.instant());
        }
    }

    List<Job> due(Story story, Instant by) {
        return jobsOf(story).stream()
                .filter(job -> !dueAt(job).isAfter(by))
                .sorted(Comparator.comparing(LateAndEarly::dueAt)
                        .thenComparing(job -> job.getId().length())
                        .thenComparing(Job::getId))
                .toList();
    }

    List<Job> jobsOf(Story story) {
        Set<String> instances = database.sql("""
                        select distinct j.process_instance_id_ from act_ru_job j
                        join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ in (:numbers)""")
                .param("numbers", story.numbers.stream().map(CaseNumber::value).toList())
                .query(String.class)
                .set();
        return instances.isEmpty()
                ? List.of()
                : jobs.createJobQuery().processInstanceIds(instances).listPage(0, MANY);
    }

    /** The running processes of a case, each with its desk. */
    List<Running> instancesOf(CaseNumber number) {
        return database.sql("""
                        select proc_def_id_, tenant_id_ from act_ru_execution
                        where business_key_ = ? and id_ = proc_inst_id_""")
                .param(number.value())
                .query((row, index) -> new Running(row.getString(1), row.getString(2)))
                .list();
    }

    private static Instant dueAt(Job job) {
        return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    /** A process that runs for a case. */
    record Running(String definition, String desk) {}
}
