package io.casewright.engine;

import io.casewright.quote.Appointment;
import io.casewright.quote.Deliveries;
import io.casewright.quote.Handover;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do about what was ordered: {@code ${deliveries.charge(caseNumber, quote)}}. */
@Component
public class DeliverySteps {

    private final Deliveries deliveries;
    private final ActingEngineer engineer;

    DeliverySteps(Deliveries deliveries, ActingEngineer engineer) {
        this.deliveries = deliveries;
        this.engineer = engineer;
    }

    /** Takes over what was agreed on; answers whether it is {@code scheduled} or {@code cancelled}. */
    public String schedule(
            String caseNumber,
            String quote,
            @Nullable String scheduleOutcome,
            @Nullable String scheduledFor,
            @Nullable String scheduleWords) {
        return deliveries.schedule(
                ServiceSteps.of(caseNumber, quote),
                engineer.author(),
                new Appointment(scheduleOutcome, scheduledFor, scheduleWords));
    }

    /** When it is to be delivered. */
    public Date dueAt(String caseNumber, String quote) {
        return Date.from(deliveries.dueAt(ServiceSteps.of(caseNumber, quote)));
    }

    /** Takes over what happened; answers whether it is {@code delivered}, {@code moved} or {@code cancelled}. */
    public String deliver(
            String caseNumber, String quote, @Nullable String deliverOutcome, @Nullable String deliverWords) {
        return deliveries.deliver(
                ServiceSteps.of(caseNumber, quote), engineer.author(), new Handover(deliverOutcome, deliverWords));
    }

    /** When silence counts as confirmation. */
    public Date confirmsAt(String caseNumber, String quote) {
        return Date.from(deliveries.confirmsAt(ServiceSteps.of(caseNumber, quote)));
    }

    /** Charges a contract that is in the books; answers whether it is {@code delivered} or {@code cancelled} (ST-2). */
    public String settle(String caseNumber, String quote) {
        return deliveries.settle(ServiceSteps.of(caseNumber, quote));
    }

    /** Charges what was delivered, as it was accepted. */
    public void charge(String caseNumber, String quote) {
        deliveries.charge(ServiceSteps.of(caseNumber, quote));
    }
}
