package io.casewright.engine;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import io.casewright.promise.Escalations;
import io.casewright.promise.PromiseMade;
import io.casewright.promise.PromiseMoved;
import io.casewright.promise.PromiseSettled;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The home of {@code processes/escalate.bpmn}: one instance watches each promise. It is told at the end of the
 * transaction in which something happened, because the engine finds an instance only when the step that made it has
 * ended; what was made and settled in one transaction is never watched.
 */
@Component
class PromiseProcess {

    private static final String MADE = "promise.made";
    private static final String MOVED = "promise.moved";
    private static final String SETTLED = "promise.settled";

    /** Somebody must look after a promise before any case in the queue. */
    private static final int BEFORE_THE_QUEUE = 1000;

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;
    private final Escalations escalations;

    PromiseProcess(RuntimeService runtime, WithoutCaller withoutCaller, Escalations escalations) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
        this.escalations = escalations;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PromiseMade made) {
        if (escalations.promise(made.promise()).unsettled()) {
            withoutCaller.ask(() -> runtime.createMessageCorrelation(MADE)
                    .withoutTenantId()
                    .processInstanceBusinessKey(made.number().value())
                    .setVariable("caseNumber", made.number().value())
                    .setVariable("desk", made.desk().value())
                    .setVariable("promise", made.promise().toString())
                    .setVariable("promiseKind", made.kind().word())
                    .setVariable("rank", BEFORE_THE_QUEUE)
                    .correlateStartMessage());
        }
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
        withoutCaller.ask(() -> runtime.createMessageCorrelation(message)
                .tenantId(desk.value())
                .processInstanceBusinessKey(number.value())
                .processInstanceVariableEquals("promise", promise.toString())
                .correlateAllWithResult());
    }
}
