package io.casewright.engine;

import io.casewright.cases.SlotBooked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code processes/schedule-call.bpmn} what happened, in the transaction in which it happened. */
@Component
class CallProcess {

    private static final String SLOT_BOOKED = "case.slotBooked";

    private final CaseMessages messages;

    CallProcess(CaseMessages messages) {
        this.messages = messages;
    }

    /** Nobody need be waiting for it: while an engineer decides again, the booked time is something to read. */
    @EventListener
    void on(SlotBooked booked) {
        messages.tell(SLOT_BOOKED, booked.number(), booked.desk());
    }
}
