package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of staff is writing on which case right now, on whichever node: so that two do not answer at once. */
@Component
public class Writers {

    /** Longer than the pause between two signs of life, which come every 20 seconds while somebody types. */
    private static final Duration STILL_WRITING = Duration.ofSeconds(60);

    private final JdbcClient database;
    private final Reading reading;
    private final Clock clock;

    Writers(JdbcClient database, Reading reading, Clock clock) {
        this.database = database;
        this.reading = reading;
        this.clock = clock;
    }

    /** @throws CaseNotFound if the member's desks have no such case */
    public void typing(CaseNumber number, Viewer.Staff member) {
        reading.see(number, member);
        int known = database.sql("update case_writer set typed_at = ? where case_number = ? and staff_id = ?")
                .params(now(), number.value(), member.id())
                .update();
        if (known == 0) {
            begin(number, member);
        }
    }

    private void begin(CaseNumber number, Viewer.Staff member) {
        database.sql("delete from case_writer where typed_at < ?")
                .param(now().minus(STILL_WRITING))
                .update();
        try {
            database.sql("insert into case_writer (case_number, staff_id, staff_name, typed_at) values (?, ?, ?, ?)")
                    .params(number.value(), member.id(), member.name(), now())
                    .update();
        } catch (DuplicateKeyException inAnotherWindow) {
            return;
        }
    }

    /** What was written is sent, or given up. */
    public void stopped(CaseNumber number, Viewer.Staff member) {
        database.sql("delete from case_writer where case_number = ? and staff_id = ?")
                .params(number.value(), member.id())
                .update();
    }

    /**
     * The names of the others who are writing.
     *
     * @throws CaseNotFound if the member's desks have no such case
     */
    public List<String> others(CaseNumber number, Viewer.Staff member) {
        reading.see(number, member);
        return database.sql("""
                        select staff_name from case_writer where case_number = ? and staff_id <> ? and typed_at > ?
                        order by staff_name""")
                .params(number.value(), member.id(), now().minus(STILL_WRITING))
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
