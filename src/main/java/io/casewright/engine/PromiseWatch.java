package io.casewright.engine;

import io.casewright.cases.CaseProgress;
import io.casewright.promise.PromiseMade;
import io.casewright.promise.Watches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has promises watched from when somebody may have to be alerted. When that is stands in the ledger, so nothing is lost
 * while no node runs; each begins in a transaction of its own, which holds the case, so that it begins once.
 */
@Component
public class PromiseWatch {

    private static final Logger log = LoggerFactory.getLogger(PromiseWatch.class);

    private static final int AT_ONCE = 50;
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final Watches watches;
    private final PromiseProcess process;
    private final CaseProgress cases;
    private final TransactionTemplate transaction;

    PromiseWatch(Watches watches, PromiseProcess process, CaseProgress cases, TransactionTemplate transaction) {
        this.watches = watches;
        this.process = process;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** When the next one begins to be watched, in UTC; it may be past. */
    public Optional<Instant> next() {
        return watches.next();
    }

    /** Has everything watched that is to be by now. */
    public void beginDue() {
        List<PromiseMade> due = watches.due(AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(this::begin);
            due = watches.due(AT_ONCE);
        }
    }

    /** One that cannot be watched must not keep the others from it. */
    void begin(PromiseMade promise) {
        try {
            transaction.executeWithoutResult(status -> {
                cases.hold(promise.number());
                if (watches.begin(promise.promise())) {
                    process.watch(promise);
                }
            });
        } catch (RuntimeException failed) {
            log.error("Nobody watches promise {} of case {} yet.", promise.promise(), promise.number(), failed);
            transaction.executeWithoutResult(status -> watches.later(promise.promise(), AFTER_A_FAILURE));
        }
    }
}
