package io.casewright.engine;

import io.casewright.cases.ChangeConfirmed;
import io.casewright.cases.ChangeDeclined;
import io.casewright.cases.SponsorshipDeclined;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code processes/remedy.bpmn} and {@code processes/confirm-change.bpmn} what those asked have said. */
@Component
class AskedWords {

    private static final String SPONSORSHIP_DECLINED = "case.sponsorshipDeclined";
    private static final String CHANGE_CONFIRMED = "case.changeConfirmed";
    private static final String CHANGE_DECLINED = "case.changeDeclined";

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;

    AskedWords(RuntimeService runtime, WithoutCaller withoutCaller) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
    }

    @EventListener
    void on(SponsorshipDeclined declined) {
        tell(SPONSORSHIP_DECLINED, declined.number(), declined.desk());
    }

    @EventListener
    void on(ChangeConfirmed confirmed) {
        tell(CHANGE_CONFIRMED, confirmed.number(), confirmed.desk());
    }

    @EventListener
    void on(ChangeDeclined declined) {
        tell(CHANGE_DECLINED, declined.number(), declined.desk());
    }

    /** Nobody need be waiting for it: what was said stands in the case, where the next step finds it. */
    private void tell(String message, CaseNumber number, DeskId desk) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(message)
                .tenantId(desk.value())
                .processInstanceBusinessKey(number.value())
                .correlateAllWithResult());
    }
}
