package io.casewright.quote;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was ordered by accepting a quote, and what becomes of it (CT-8). */
@Entity
class Delivery {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String quote;
    private String caseNumber;
    private String desk;
    private String state = DeliveryState.ORDERED.word();
    private Instant orderedAt;
    private @Nullable Instant scheduledFor;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant confirmBy;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    Delivery(QuoteAccepted accepted, Instant now) {
        this.quote = accepted.quote().value();
        this.caseNumber = accepted.number().value();
        this.desk = accepted.desk().value();
        this.orderedAt = now;
    }

    void schedule(Instant day) {
        state = DeliveryState.SCHEDULED.word();
        scheduledFor = day;
        deliveredAt = null;
        confirmBy = null;
    }

    /** Another day is to be agreed on. */
    void unschedule() {
        state = DeliveryState.ORDERED.word();
        scheduledFor = null;
        deliveredAt = null;
        confirmBy = null;
    }

    void deliver(Instant at) {
        state = DeliveryState.DELIVERED.word();
        deliveredAt = at;
    }

    void confirmBy(Instant end) {
        confirmBy = end;
    }

    void dispute() {
        state = DeliveryState.DISPUTED.word();
        confirmBy = null;
    }

    void end(DeliveryState as, Instant at, String by) {
        state = as.word();
        endedAt = at;
        endedBy = by;
    }

    QuoteNumber quote() {
        return QuoteNumber.of(quote);
    }

    CaseNumber caseNumber() {
        return CaseNumber.of(caseNumber);
    }

    DeskId desk() {
        return DeskId.of(desk);
    }

    DeliveryState state() {
        return DeliveryState.of(state);
    }

    @Nullable Instant scheduledFor() {
        return scheduledFor;
    }

    @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    DeliveryView view() {
        return new DeliveryView(quote(), state(), orderedAt, scheduledFor, deliveredAt, confirmBy, endedAt, endedBy);
    }
}
