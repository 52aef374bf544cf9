package io.casewright.engine;

import io.casewright.cases.CallSettled;
import io.casewright.cases.CallWanted;
import io.casewright.cases.ContactPhoned;
import java.util.Map;
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

    private final CaseMessages messages;

    UrgentCallProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(CallWanted wanted) {
        messages.start(
                WANTED,
                wanted.number(),
                wanted.desk(),
                Map.of(
                        "urgentCall", wanted.call().toString(),
                        "whoCalls", wanted.who().word(),
                        "rank", BesideTheCase.BEFORE_THE_QUEUE));
    }

    /** At the end of the transaction: the engine finds an instance only when the step that began it has ended. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CallSettled settled) {
        messages.tell(SETTLED, settled.number(), settled.desk(), "urgentCall", settled.call());
    }

    /** The case itself is there: its policy is asked again at once. */
    @EventListener
    void on(ContactPhoned phoned) {
        messages.tell(PHONED, phoned.number(), phoned.desk());
    }
}
