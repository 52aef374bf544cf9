package io.casewright.engine;

import io.casewright.cases.CallSettled;
import io.casewright.cases.CallWanted;
import io.casewright.cases.ContactPhoned;
import io.casewright.engine.decision.WithoutCaller;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The home of {@code processes/urgent-call.bpmn}: one instance for each call that is wanted, begun in the step that
 * asks for it.
 */
@Component
class UrgentCallProcess {

    private static final String WANTED = "case.callWanted";
    private static final String SETTLED = "case.callSettled";
    private static final String PHONED = "case.contactPhoned";

    /** Somebody must pick up the phone before any case in the queue. */
    private static final int BEFORE_THE_QUEUE = 1000;

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;
    private final CaseMessages messages;

    UrgentCallProcess(RuntimeService runtime, WithoutCaller withoutCaller, CaseMessages messages) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
        this.messages = messages;
    }

    @EventListener
    void on(CallWanted wanted) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(WANTED)
                .withoutTenantId()
                .processInstanceBusinessKey(wanted.number().value())
                .setVariable("caseNumber", wanted.number().value())
                .setVariable("desk", wanted.desk().value())
                .setVariable("urgentCall", wanted.call().toString())
                .setVariable("whoCalls", wanted.who().word())
                .setVariable("rank", BEFORE_THE_QUEUE)
                .correlateStartMessage());
    }

    /** At the end of the transaction: the engine finds an instance only when the step that began it has ended. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CallSettled settled) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(SETTLED)
                .tenantId(settled.desk().value())
                .processInstanceBusinessKey(settled.number().value())
                .processInstanceVariableEquals("urgentCall", settled.call().toString())
                .correlateAllWithResult());
    }

    /** The case itself is there: its policy is asked again at once. */
    @EventListener
    void on(ContactPhoned phoned) {
        messages.tell(PHONED, phoned.number(), phoned.desk());
    }
}
