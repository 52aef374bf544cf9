package io.casewright.engine;

import io.casewright.cases.SlotBooked;
import io.casewright.engine.decision.WithoutCaller;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code processes/schedule-call.bpmn} what happened, in the transaction in which it happened. */
@Component
class CallProcess {

    private static final String SLOT_BOOKED = "case.slotBooked";

    private final RuntimeService runtime;
    private final WithoutCaller withoutCaller;

    CallProcess(RuntimeService runtime, WithoutCaller withoutCaller) {
        this.runtime = runtime;
        this.withoutCaller = withoutCaller;
    }

    /** Nobody need be waiting for it: while an engineer decides again, the booked time is something to read. */
    @EventListener
    void on(SlotBooked booked) {
        withoutCaller.ask(() -> runtime.createMessageCorrelation(SLOT_BOOKED)
                .tenantId(booked.desk().value())
                .processInstanceBusinessKey(booked.number().value())
                .correlateAllWithResult());
    }
}
