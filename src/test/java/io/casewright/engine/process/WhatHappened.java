package io.casewright.engine.process;

import io.casewright.cases.CaseState;
import io.casewright.cases.Foreseen.What;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.engine.WatchesOfCase;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.casewright.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets time run on a case while nobody acts, and notes what happens and when. */
@Component
class WhatHappened {

    private static final Duration YEARS = Duration.ofDays(800);

    private final SupportCases cases;
    private final Promises promises;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final WatchesOfCase watches;
    private final JdbcClient database;
    private final MovableClock clock;

    WhatHappened(
            SupportCases cases,
            Promises promises,
            RuntimeService runtime,
            ManagementService jobs,
            WatchesOfCase watches,
            JdbcClient database,
            MovableClock clock) {
        this.cases = cases;
        this.promises = promises;
        this.runtime = runtime;
        this.jobs = jobs;
        this.watches = watches;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Fires every timer of the case and begins to watch its promises when that is due, and looks at the case then and at all of these moments, and a
     * moment before each.
     */
    Set<Happened> whileNobodyActs(CaseNumber number, Collection<Instant> moments) {
        Instant start = clock.instant();
        TreeSet<Instant> looks = new TreeSet<>(List.of(start.plus(YEARS)));
        moments.stream().filter(start::isBefore).forEach(moment -> {
            looks.add(moment.minusMillis(1));
            looks.add(moment);
        });
        Set<Happened> happened = new LinkedHashSet<>();
        Map<UUID, String> states = new HashMap<>();
        look(number, states, new LinkedHashSet<>());
        while (!looks.isEmpty()) {
            Optional<Job> next = next(number);
            Instant due = next.map(job -> job.getDuedate().toInstant()).orElse(Instant.MAX);
            Instant watch = watches.next(number).orElse(Instant.MAX);
            Instant first = watch.isAfter(due) ? due : watch;
            Instant at = first.isBefore(looks.first()) ? first : looks.pollFirst();
            clock.moveTo(at.isBefore(clock.instant()) ? clock.instant() : at);
            CaseState before = cases.get(number).state();
            if (at.equals(watch)) {
                watches.beginDue(number);
            } else if (at.equals(due)) {
                jobs.executeJob(next.orElseThrow().getId());
                if (isStep(next.orElseThrow())) {
                    happened.add(new Happened(What.STEP, at, null, ""));
                }
            }
            if (cases.get(number).state() != before) {
                happened.add(new Happened(
                        What.CLOSING, at, null, cases.get(number).state().word()));
            }
            look(number, states, happened);
        }
        happened.addAll(alerts(number, start));
        return happened;
    }

    /** Whether a diagram goes on at a time of which the product knows no more than its name. */
    private boolean isStep(Job job) {
        return job.getProcessDefinitionKey().equals("urgent-call");
    }

    private void look(CaseNumber number, Map<UUID, String> states, Set<Happened> happened) {
        for (PromiseView promise : promises.of(number)) {
            String before = states.put(promise.id(), promise.state());
            boolean turned = !promise.state().equals(before);
            if (promise.unsettled() && promise.running() && promise.dueAt().equals(clock.instant())) {
                happened.add(new Happened(What.DUE, clock.instant(), promise.id(), ""));
            }
            if (turned && promise.state().equals("broken")) {
                happened.add(new Happened(What.BROKEN, clock.instant(), promise.id(), ""));
            }
            if (turned && promise.state().equals("missed")) {
                happened.add(new Happened(What.MISSED, clock.instant(), promise.id(), ""));
            }
        }
    }

    private Optional<Job> next(CaseNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .min(Comparator.comparing(Job::getDuedate));
    }

    private List<Happened> alerts(CaseNumber number, Instant since) {
        return database.sql("""
                        select s.promise_id, s.share, s.told_to, s.due_at, s.told_at from ladder_step s
                        join promise p on p.id = s.promise_id
                        where p.case_number = ? and s.told_at >= ?""")
                .params(number.value(), java.sql.Timestamp.from(since))
                .query((row, index) -> {
                    Instant due = row.getTimestamp("due_at").toInstant();
                    Instant told = row.getTimestamp("told_at").toInstant();
                    return new Happened(
                            row.getInt("share") < 100 ? What.AT_RISK : What.OVERDUE,
                            due,
                            row.getObject("promise_id", UUID.class),
                            row.getInt("share") + " " + row.getString("told_to")
                                    + (told.equals(due.isBefore(since) ? since : due) ? "" : " at " + told));
                })
                .list();
    }

    /** Something that happened, in words that can be set against what was foreseen. */
    record Happened(What what, Instant at, UUID promise, String how) {}
}
