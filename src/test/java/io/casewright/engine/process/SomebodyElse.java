package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who wants at the same time what the transaction at hand holds. */
final class SomebodyElse {

    private SomebodyElse() {}

    /** Begins the deed on another thread; returns once it waits in the database for this thread's transaction. */
    static Future<?> waitingToo(JdbcClient database, ExecutorService other, Runnable deed) {
        int me = database.sql("select session_id()").query(Integer.class).single();
        Future<?> begun = other.submit(deed);
        Awaitility.await("the other waits").until(() -> begun.isDone() || someoneWaitsFor(database, me));
        assertThat(begun.isDone()).isFalse();
        return begun;
    }

    private static boolean someoneWaitsFor(JdbcClient database, int session) {
        return database.sql("select count(*) from information_schema.sessions where blocker_id = ?")
                        .param(session)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
