package io.casewright.engine;

import io.casewright.promise.PromiseMade;
import io.casewright.promise.PromiseMoved;
import io.casewright.promise.PromiseSettled;
import io.casewright.promise.Watches;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The home of {@code processes/escalate.bpmn}: one instance watches each promise about which somebody may have to be
 * alerted by now. It is told what happens at the end of the transaction in which it happened, because the engine finds an
 * instance only when the step that made it has ended; of what is not watched yet nobody is told.
 */
@Component
class PromiseProcess {

    private static final String ALERT_NEAR = "promise.alertNear";
    private static final String MOVED = "promise.moved";
    private static final String SETTLED = "promise.settled";

    private final CaseMessages messages;
    private final Watches watches;
    private final PromiseTasks tasks;

    PromiseProcess(CaseMessages messages, Watches watches, PromiseTasks tasks) {
        this.messages = messages;
        this.watches = watches;
        this.tasks = tasks;
    }

    /** Watches a promise, in the transaction that notes it is watched. */
    void watch(PromiseMade made) {
        messages.start(
                ALERT_NEAR,
                made.number(),
                made.desk(),
                Map.of(
                        "promise", made.promise().toString(),
                        "promiseKind", made.kind().word(),
                        "rank", BesideTheCase.BEFORE_THE_QUEUE));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PromiseMoved moved) {
        if (watches.begun(moved.promise())) {
            messages.tell(MOVED, moved.number(), moved.desk(), "promise", moved.promise());
            tasks.refresh(moved.number(), moved.desk(), moved.promise());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PromiseSettled settled) {
        if (watches.begun(settled.promise())) {
            messages.tell(SETTLED, settled.number(), settled.desk(), "promise", settled.promise());
        }
    }
}
