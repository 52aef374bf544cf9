package io.casewright.engine;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import io.casewright.promise.PromiseMade;
import io.casewright.promise.PromiseMoved;
import io.casewright.promise.PromiseSettled;
import io.casewright.promise.Watches;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
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

    /** Somebody must look after a promise before any case in the queue. */
    private static final int BEFORE_THE_QUEUE = 1000;

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;
    private final Watches watches;

    PromiseProcess(RuntimeService runtime, WithoutCaller withoutCaller, Watches watches) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
        this.watches = watches;
    }

    /** Watches a promise, in the transaction that notes it is watched. */
    void watch(PromiseMade made) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(ALERT_NEAR)
                .withoutTenantId()
                .processInstanceBusinessKey(made.number().value())
                .setVariable("caseNumber", made.number().value())
                .setVariable("desk", made.desk().value())
                .setVariable("promise", made.promise().toString())
                .setVariable("promiseKind", made.kind().word())
                .setVariable("rank", BEFORE_THE_QUEUE)
                .correlateStartMessage());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PromiseMoved moved) {
        tell(MOVED, moved.promise(), moved.number(), moved.desk());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PromiseSettled settled) {
        tell(SETTLED, settled.promise(), settled.number(), settled.desk());
    }

    private void tell(String message, UUID promise, CaseNumber number, DeskId desk) {
        if (watches.begun(promise)) {
            withoutCaller.ask(() -> runtime.createMessageCorrelation(message)
                    .tenantId(desk.value())
                    .processInstanceBusinessKey(number.value())
                    .processInstanceVariableEquals("promise", promise.toString())
                    .correlateAllWithResult());
        }
    }
}
