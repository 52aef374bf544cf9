package io.casewright.engine;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.quote.DeliveryCancelled;
import io.casewright.quote.DeliveryConfirmed;
import io.casewright.quote.DeliveryDisputed;
import io.casewright.quote.QuoteAccepted;
import io.casewright.quote.QuoteDeclined;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteRevised;
import io.casewright.quote.QuoteWithdrawn;
import io.casewright.quote.ServiceEnded;
import io.casewright.quote.ServiceRequested;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The home of {@code processes/paid-service.bpmn}: one instance for each quote, begun in the step that asks for it. What a
 * customer says is told at once; what may be said in a step of the process itself is told at the end of the transaction,
 * because the engine finds an instance only when the step that moved it has ended.
 */
@Component
class PaidServiceProcess {

    private static final String REQUESTED = "service.requested";
    private static final String ENDED = "service.ended";
    private static final String ACCEPTED = "quote.accepted";
    private static final String DECLINED = "quote.declined";
    private static final String REVISED = "quote.revised";
    private static final String WITHDRAWN = "quote.withdrawn";
    private static final String CONFIRMED = "delivery.confirmed";
    private static final String DISPUTED = "delivery.disputed";
    private static final String CANCELLED = "delivery.cancelled";

    /** What is sold waits until the queue of support is empty. */
    private static final int AFTER_THE_QUEUE = 0;

    private final CaseMessages messages;

    PaidServiceProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(ServiceRequested requested) {
        messages.start(
                REQUESTED,
                requested.number(),
                requested.desk(),
                Map.of("quote", requested.quote().value(), "contract", requested.contract(), "rank", AFTER_THE_QUEUE));
    }

    @EventListener
    void on(QuoteAccepted accepted) {
        tell(ACCEPTED, accepted.quote(), accepted.number(), accepted.desk());
    }

    @EventListener
    void on(QuoteDeclined declined) {
        tell(DECLINED, declined.quote(), declined.number(), declined.desk());
        messages.tell(ENDED, declined.number(), declined.desk());
    }

    @EventListener
    void on(QuoteRevised revised) {
        tell(REVISED, revised.quote(), revised.number(), revised.desk());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(QuoteWithdrawn withdrawn) {
        tell(WITHDRAWN, withdrawn.quote(), withdrawn.number(), withdrawn.desk());
        messages.tell(ENDED, withdrawn.number(), withdrawn.desk());
    }

    @EventListener
    void on(DeliveryConfirmed confirmed) {
        tell(CONFIRMED, confirmed.quote(), confirmed.number(), confirmed.desk());
    }

    @EventListener
    void on(DeliveryDisputed disputed) {
        tell(DISPUTED, disputed.quote(), disputed.number(), disputed.desk());
    }

    @EventListener
    void on(DeliveryCancelled cancelled) {
        tell(CANCELLED, cancelled.quote(), cancelled.number(), cancelled.desk());
    }

    /** The case may be closed now, if it is resolved and this was the last. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ServiceEnded ended) {
        messages.tell(ENDED, ended.number(), ended.desk());
    }

    private void tell(String message, QuoteNumber quote, CaseNumber number, DeskId desk) {
        messages.tell(message, number, desk, "quote", quote);
    }
}
