package io.casewright.engine;

import io.casewright.cases.AnalysisOwed;
import io.casewright.cases.AnalysisSettled;
import java.util.Map;
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

    private final CaseMessages messages;

    AnalysisProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(AnalysisOwed owed) {
        messages.start(
                OWED,
                owed.number(),
                owed.desk(),
                Map.of("analysis", owed.analysis().toString(), "rank", AMONG_THE_QUEUE));
    }

    /** At the end of the transaction: the engine finds an instance only when the step that began it has ended. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AnalysisSettled settled) {
        messages.tell(SETTLED, settled.number(), settled.desk(), "analysis", settled.analysis());
    }
}
