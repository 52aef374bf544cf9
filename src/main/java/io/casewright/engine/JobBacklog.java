package io.casewright.engine;

import io.casewright.time.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps that wait for the engine to take them. Asked of its table: its queries can neither say how old the oldest
 * one is, nor count in one go.
 */
@Component
class JobBacklog {

    /**
     * A step that is to run at once has no due date, and one may be written when it is past already, as an alert about
     * a promise that is: both wait since they were written.
     */
    private static final String COUNTS = """
            select count(case when retries_ > 0 and (lock_exp_time_ is null or lock_exp_time_ < :now) then 1 end) as due,
                   count(case when retries_ > 0 and lock_exp_time_ >= :now then 1 end) as taken,
                   count(case when retries_ = 0 then 1 end) as failed,
                   min(case when retries_ > 0 and (lock_exp_time_ is null or lock_exp_time_ < :now)
                            then case when duedate_ > create_time_ then duedate_ else create_time_ end end) as since
            from act_ru_job
            where suspension_state_ = 1 and (retries_ = 0 or duedate_ is null or duedate_ <= :now)""";

    private final JdbcClient database;
    private final Clock clock;
    private final Reading<Counts> reading;

    JobBacklog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.reading = new Reading<>(clock, this::count);
    }

    Counts now() {
        return reading.now();
    }

    /** How long the oldest step that is due has waited to be taken; nothing, if none waits. */
    Duration oldest() {
        LocalDateTime since = now().since();
        return since == null ? Duration.ZERO : Duration.between(since, utcNow());
    }

    private Counts count() {
        return database.sql(COUNTS).param("now", utcNow()).query(Counts.class).single();
    }

    /** The engine's tables have no zones; they are read in the one they are written in. */
    private LocalDateTime utcNow() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * What waits.
     *
     * @param due may be taken and was not
     * @param taken is due and locked by a node, which works on it or has died less than a lock's time ago
     * @param failed was tried as often as it may be
     * @param since when the oldest of those due became so
     */
    record Counts(
            long due, long taken, long failed, @Nullable LocalDateTime since) {}
}
