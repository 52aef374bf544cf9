package io.casewright.engine;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells the processes of a case what happened, in the transaction in which it happened. */
@Component
class CaseMessages {

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;

    CaseMessages(RuntimeService runtime, WithoutCaller withoutCaller) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
    }

    /** Nobody need be waiting for it: what happened stands in the case, where the next step finds it. */
    void tell(String message, CaseNumber number, DeskId desk) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(message)
                .tenantId(desk.value())
                .processInstanceBusinessKey(number.value())
                .correlateAllWithResult());
    }
}
