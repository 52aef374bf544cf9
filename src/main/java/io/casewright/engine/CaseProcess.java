package io.casewright.engine;

import io.casewright.cases.CaseReopened;
import io.casewright.cases.CaseSubmitted;
import io.casewright.cases.CustomerReplied;
import io.casewright.cases.CustomerResolved;
import io.casewright.cases.EntitlementRestored;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The home of {@code processes/support-case.bpmn}: starts it and tells it what happened, in the transaction in which it
 * happened. Starting names the desk as a variable, telling names it as the instance's tenant: the engine wants it so.
 */
@Component
class CaseProcess {

    private static final String SUBMITTED = "case.submitted";
    private static final String REOPENED = "case.reopened";
    private static final String ENTITLEMENT_RESTORED = "case.entitlementRestored";
    private static final String CUSTOMER_REPLIED = "case.customerReplied";
    private static final String CUSTOMER_RESOLVED = "case.customerResolved";

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;
    private final CaseMessages messages;

    CaseProcess(RuntimeService runtime, WithoutCaller withoutCaller, CaseMessages messages) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
        this.messages = messages;
    }

    @EventListener
    void on(CaseSubmitted submitted) {
        start(SUBMITTED, submitted.number(), submitted.desk());
    }

    @EventListener
    void on(CaseReopened reopened) {
        start(REOPENED, reopened.number(), reopened.desk());
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

    private void start(String message, CaseNumber number, DeskId desk) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(message)
                .withoutTenantId()
                .processInstanceBusinessKey(number.value())
                .setVariable("caseNumber", number.value())
                .setVariable("desk", desk.value())
                .correlateStartMessage());
    }
}
