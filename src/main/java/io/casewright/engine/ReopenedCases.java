package io.casewright.engine;

import io.casewright.cases.CaseReopened;
import io.casewright.engine.decision.WithoutCaller;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends what was still to be learned from a case that goes on: the old cycle's process ends before the new one starts. */
@Component
class ReopenedCases {

    private static final String REOPENED = "case.reopened";

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;

    ReopenedCases(RuntimeService runtime, WithoutCaller withoutCaller) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CaseReopened reopened) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(REOPENED)
                .tenantId(reopened.desk().value())
                .processInstanceBusinessKey(reopened.number().value())
                .correlateAllWithResult());
    }
}
