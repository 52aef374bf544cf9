package io.casewright.engine;

import io.casewright.cases.IncidentDeclared;
import io.casewright.cases.IncidentOver;
import io.casewright.cases.IncidentReengaged;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
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

    /** Somebody must lead the call before any case in the queue. */
    private static final int BEFORE_THE_QUEUE = 1000;

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;

    IncidentProcess(RuntimeService runtime, WithoutCaller withoutCaller) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
    }

    @EventListener
    void on(IncidentDeclared declared) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(DECLARED)
                .withoutTenantId()
                .processInstanceBusinessKey(declared.number().value())
                .setVariable("caseNumber", declared.number().value())
                .setVariable("desk", declared.desk().value())
                .setVariable("incident", declared.incident().toString())
                .setVariable("rank", BEFORE_THE_QUEUE)
                .correlateStartMessage());
    }

    /** At the end of the transaction: the engine finds an instance only when the step that began it has ended. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(IncidentReengaged reengaged) {
        tell(REENGAGED, reengaged.incident(), reengaged.number(), reengaged.desk());
    }

    /** Where whoever leads it said so in the process, nobody waits for it any more. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(IncidentOver over) {
        tell(OVER, over.incident(), over.number(), over.desk());
    }

    private void tell(String message, UUID incident, CaseNumber number, DeskId desk) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(message)
                .tenantId(desk.value())
                .processInstanceBusinessKey(number.value())
                .processInstanceVariableEquals("incident", incident.toString())
                .correlateAllWithResult());
    }
}
