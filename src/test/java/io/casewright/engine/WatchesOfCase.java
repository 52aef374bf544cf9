package io.casewright.engine;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseMade;
import io.casewright.time.MovableClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has the promises of one case watched when they are to be, and leaves those of other tests alone. */
@Component
public class WatchesOfCase {

    private final PromiseWatch watch;
    private final JdbcClient database;
    private final MovableClock clock;

    WatchesOfCase(PromiseWatch watch, JdbcClient database, MovableClock clock) {
        this.watch = watch;
        this.database = database;
        this.clock = clock;
    }

    /** When the next of its promises begins to be watched, in UTC; it may be past. */
    public Optional<Instant> next(CaseNumber number) {
        return database.sql("select min(watch_at) as at from promise where case_number = ?")
                .param(number.value())
                .query((row, index) ->
                        Optional.ofNullable(row.getTimestamp("at")).map(java.sql.Timestamp::toInstant))
                .single();
    }

    /** Begins with those that are to be watched by now. */
    public void beginDue(CaseNumber number) {
        database.sql("select id, kind, desk from promise where case_number = ? and watch_at <= ?")
                .params(number.value(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, index) -> new PromiseMade(
                        row.getObject("id", UUID.class),
                        PromiseKind.of(row.getString("kind")),
                        number,
                        DeskId.of(row.getString("desk"))))
                .list()
                .forEach(watch::begin);
    }

    /** Lets time pass until all of its promises whose clocks run are watched. */
    public void begin(CaseNumber number) {
        for (Optional<Instant> at = next(number); at.isPresent(); at = next(number)) {
            if (at.get().isAfter(clock.instant())) {
                clock.moveTo(at.get());
            }
            beginDue(number);
        }
    }
}
