package io.casewright.benchmark;

import io.casewright.DeskCustomer;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.Desk;
import io.casewright.promise.SpokenPromises;
import io.casewright.time.MovableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many promises that fall due within one minute: how long until whoever is to be alerted then has been. */
final class FallingDue {

    private static final int PER_CASE = 10;
    private static final int CLIENTS = 4;
    private static final Duration UNTIL_DUE = Duration.ofHours(20);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Arena arena;
    private final List<Desk> desks;
    private final List<DeskCustomer> customers;
    private final SupportCases cases;
    private final SpokenPromises spoken;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final MovableClock clock;
    private final AtomicInteger next = new AtomicInteger();

    FallingDue(Arena arena, List<Desk> desks) {
        Product product = arena.product();
        this.arena = arena;
        this.desks = desks;
        this.customers = desks.stream().map(product::customer).toList();
        this.cases = product.the(SupportCases.class);
        this.spoken = product.the(SpokenPromises.class);
        this.transaction = product.the(TransactionTemplate.class);
        this.database = product.the(JdbcClient.class);
        this.clock = product.the(MovableClock.class);
    }

    void measure(int promises, Report report) {
        String what = "%,d promises due within a minute".formatted(promises);
        Found found = run(promises);
        report.measured(what + ": seconds to the last alert", "%.1f".formatted(found.seconds()));
        report.measured(
                "  alerts, of them a second, jobs that failed",
                String.format(
                        Locale.ROOT, "%d, %.0f, %d", found.alerts(), found.alerts() / found.seconds(), found.failed()));
        report.measured("  CPU-ms of an alert", "%.1f".formatted(found.cpuMillis()));
    }

    /** The clock of the whole product stands still meanwhile, and moves when that is said. */
    Found run(int promises) {
        Instant now = clock.instant();
        Instant due = now.plus(UNTIL_DUE);
        clock.moveTo(now);
        try {
            arena.block(CLIENTS, promises / PER_CASE, false, client -> make(now, due));
            clock.moveTo(due.minusMillis(1));
            await("share < 100", due);
            long open = open("share <= 100", due);
            double[] seconds = new double[1];
            Block alone = arena.block(1, 1, false, client -> {
                clock.moveTo(due.plus(Duration.ofMinutes(1)));
                long start = System.nanoTime();
                await("share <= 100", due);
                seconds[0] = (System.nanoTime() - start) / 1e9;
            });
            return new Found(seconds[0], open, alone.cpuMillis() / open, failed());
        } finally {
            clock.returnToNow();
        }
    }

    private void make(Instant now, Instant due) {
        int which = next.getAndIncrement();
        int desk = which % desks.size();
        SupportCase made = cases.get(cases.submit(CaseFixtures.submission(customers.get(desk), Words.SUBJECT), null));
        transaction.executeWithoutResult(all -> {
            for (int i = 0; i < PER_CASE; i++) {
                spoken.give(
                        made.number(),
                        made.cycle(),
                        made.policy(),
                        desks.get(desk).zone(),
                        "nobody",
                        "Number " + i,
                        due.plusMillis((which * PER_CASE + i) * 7L % 60_000));
            }
        });
    }

    /** Until nobody is left to alert, as far as the database says; the product works on its own threads meanwhile. */
    private void await(String steps, Instant due) {
        Awaitility.await("alerts given")
                .pollInterval(BETWEEN_LOOKS)
                .atMost(PATIENCE)
                .until(() -> unwatched(due) + open(steps, due) == 0);
    }

    /** What somebody must watch by now, and nobody does yet: its steps are not planned before. */
    private long unwatched(Instant due) {
        return database.sql("select count(*) from promise p where p.kind = 'spoken' and p.due_at between ? and ?"
                        + " and p.watch_at <= ?")
                .params(
                        Timestamp.from(due),
                        Timestamp.from(due.plus(Duration.ofMinutes(1))),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private long open(String steps, Instant due) {
        return database.sql("select count(*) from ladder_step s join promise p on p.id = s.promise_id"
                        + " where p.kind = 'spoken' and p.due_at between ? and ? and s.told_at is null and s." + steps)
                .params(Timestamp.from(due), Timestamp.from(due.plus(Duration.ofMinutes(1))))
                .query(Long.class)
                .single();
    }

    private long failed() {
        return database.sql("select count(*) from act_ru_job where exception_msg_ is not null")
                .query(Long.class)
                .single();
    }

    /**
     * What was found.
     *
     * @param alerts how many were to be given in that minute
     * @param cpuMillis processor time of this JVM and the database for each, whatever else the machine does
     * @param failed jobs that were tried in vain at least once
     */
    record Found(double seconds, long alerts, double cpuMillis, long failed) {}
}
