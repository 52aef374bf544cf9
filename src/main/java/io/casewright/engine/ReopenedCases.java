package io.casewright.engine;

import io.casewright.cases.CaseReopened;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends what was still to be learned from a case that goes on: the old cycle's process ends before the new one starts. */
@Component
class ReopenedCases {

    private static final String REOPENED = "case.reopened";

    private final CaseMessages messages;

    ReopenedCases(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CaseReopened reopened) {
        messages.tell(REOPENED, reopened.number(), reopened.desk());
    }
}
