package io.casewright.engine;

import io.casewright.cases.CaseReopened;
import io.casewright.cases.CaseSubmitted;
import io.casewright.cases.CustomerReplied;
import io.casewright.cases.CustomerResolved;
import io.casewright.cases.EntitlementRestored;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The home of {@code processes/support-case.bpmn}: starts it and tells it what happened, in the transaction in which it
 * happened.
 */
@Component
class CaseProcess {

    private static final String SUBMITTED = "case.submitted";
    private static final String REOPENED = "case.reopened";
    private static final String ENTITLEMENT_RESTORED = "case.entitlementRestored";
    private static final String CUSTOMER_REPLIED = "case.customerReplied";
    private static final String CUSTOMER_RESOLVED = "case.customerResolved";

    private final CaseMessages messages;

    CaseProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(CaseSubmitted submitted) {
        messages.start(SUBMITTED, submitted.number(), submitted.desk(), Map.of());
    }

    @EventListener
    void on(CaseReopened reopened) {
        messages.start(REOPENED, reopened.number(), reopened.desk(), Map.of());
    }

    @EventListener
    void on(EntitlementRestored restored) {
        messages.tell(ENTITLEMENT_RESTORED, restored.number(), restored.desk());
    }

    @EventListener
    void on(CustomerReplied replied) {
        messages.tell(CUSTOMER_REPLIED, replied.number(), replied.desk());
    }

    @EventListener
    void on(CustomerResolved resolved) {
        messages.tell(CUSTOMER_RESOLVED, resolved.number(), resolved.desk());
    }
}
