package io.casewright.engine;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every two seconds whether a promise is to be watched; on the nodes that do the engine's jobs, and like them. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class WatchRounds {

    private static final Logger log = LoggerFactory.getLogger(WatchRounds.class);

    private static final int PAUSE_SECONDS = 2;
    private static final int LAST_ROUND_SECONDS = 20;

    private final PromiseWatch watch;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(round -> new Thread(round, "promise-watch"));

    WatchRounds(PromiseWatch watch) {
        this.watch = watch;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            watch.beginDue();
        } catch (RuntimeException failed) {
            // The next round tries again; one that threw would be the last.
            log.warn("Promises could not be looked at.", failed);
        }
    }

    /** A round that is under way is finished while there is still a database. */
    @EventListener(ContextClosedEvent.class)
    @PreDestroy
    void end() throws InterruptedException {
        rounds.shutdown();
        if (!rounds.awaitTermination(LAST_ROUND_SECONDS, TimeUnit.SECONDS)) {
            log.warn("Promises are still being looked at.");
        }
    }
}
