package io.casewright.engine;

import io.casewright.cases.IncidentDeclared;
import io.casewright.cases.IncidentOver;
import io.casewright.cases.IncidentReengaged;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The home of {@code processes/critical-incident.bpmn}: one instance for each incident that is declared (SN-7). */
@Component
class IncidentProcess {

    private static final String DECLARED = "case.incidentDeclared";
    private static final String REENGAGED = "case.incidentReengaged";
    private static final String OVER = "case.incidentOver";

    private final CaseMessages messages;

    IncidentProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(IncidentDeclared declared) {
        messages.start(
                DECLARED,
                declared.number(),
                declared.desk(),
                Map.of("incident", declared.incident().toString(), "rank", BesideTheCase.BEFORE_THE_QUEUE));
    }

    /** At the end of the transaction: the engine finds an instance only when the step that began it has ended. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(IncidentReengaged reengaged) {
        messages.tell(REENGAGED, reengaged.number(), reengaged.desk(), "incident", reengaged.incident());
    }

    /** Where whoever leads it said so in the process, nobody waits for it any more. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(IncidentOver over) {
        messages.tell(OVER, over.number(), over.desk(), "incident", over.incident());
    }
}
