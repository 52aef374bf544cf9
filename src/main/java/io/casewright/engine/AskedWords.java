package io.casewright.engine;

import io.casewright.cases.ChangeConfirmed;
import io.casewright.cases.ChangeDeclined;
import io.casewright.cases.SponsorshipDeclined;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code processes/remedy.bpmn} and {@code processes/confirm-change.bpmn} what those asked have said. */
@Component
class AskedWords {

    private static final String SPONSORSHIP_DECLINED = "case.sponsorshipDeclined";
    private static final String CHANGE_CONFIRMED = "case.changeConfirmed";
    private static final String CHANGE_DECLINED = "case.changeDeclined";

    private final CaseMessages messages;

    AskedWords(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(SponsorshipDeclined declined) {
        messages.tell(SPONSORSHIP_DECLINED, declined.number(), declined.desk());
    }

    @EventListener
    void on(ChangeConfirmed confirmed) {
        messages.tell(CHANGE_CONFIRMED, confirmed.number(), confirmed.desk());
    }

    @EventListener
    void on(ChangeDeclined declined) {
        messages.tell(CHANGE_DECLINED, declined.number(), declined.desk());
    }
}
