package io.casewright.engine;

import io.casewright.cases.AnalysisOwed;
import io.casewright.cases.AnalysisSettled;
import io.casewright.engine.decision.WithoutCaller;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The home of {@code processes/root-cause-analysis.bpmn}: one instance for each analysis that is owed, begun in the step
 * that owes it.
 */
@Component
class AnalysisProcess {

    private static final String OWED = "case.analysisOwed";
    private static final String SETTLED = "case.analysisSettled";

    /** It has days: what is urgent in the queue comes first. */
    private static final int AMONG_THE_QUEUE = 500;

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;

    AnalysisProcess(RuntimeService runtime, WithoutCaller withoutCaller) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
    }

    @EventListener
    void on(AnalysisOwed owed) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(OWED)
                .withoutTenantId()
                .processInstanceBusinessKey(owed.number().value())
                .setVariable("caseNumber", owed.number().value())
                .setVariable("desk", owed.desk().value())
                .setVariable("analysis", owed.analysis().toString())
                .setVariable("rank", AMONG_THE_QUEUE)
                .correlateStartMessage());
    }

    /** At the end of the transaction: the engine finds an instance only when the step that began it has ended. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AnalysisSettled settled) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(SETTLED)
                .tenantId(settled.desk().value())
                .processInstanceBusinessKey(settled.number().value())
                .processInstanceVariableEquals("analysis", settled.analysis().toString())
                .correlateAllWithResult());
    }
}
