package io.casewright.quote;

import io.casewright.cases.SideStory;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The orders there are, for those who change them. They hold the case first, so none crosses. */
@Component
class DeliveryBook {

    private final DeliveryRecords.DeliveryTable deliveries;
    private final QuoteRecords.QuoteTable quotes;
    private final SideStory story;
    private final Desks desks;
    private final ApplicationEventPublisher events;

    DeliveryBook(
            DeliveryRecords.DeliveryTable deliveries,
            QuoteRecords.QuoteTable quotes,
            SideStory story,
            Desks desks,
            ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.quotes = quotes;
        this.story = story;
        this.desks = desks;
        this.events = events;
    }

    void add(Delivery delivery) {
        deliveries.save(delivery);
    }

    /** @throws QuoteNotFound if nobody accepted it */
    Delivery get(QuoteNumber number) {
        return find(number).orElseThrow(QuoteNotFound::new);
    }

    Optional<Delivery> find(QuoteNumber number) {
        return deliveries.find(number.value());
    }

    List<Delivery> ofCase(CaseNumber number) {
        return deliveries.ofCase(number.value());
    }

    /**
     * @throws QuoteNotFound if nobody accepted it
     * @throws WrongState if it stands elsewhere
     */
    Delivery change(QuoteNumber number, DeliveryState... expected) {
        story.hold(number.caseNumber());
        Delivery delivery = get(number);
        if (!List.of(expected).contains(delivery.state())) {
            throw new WrongState("What was ordered by quote " + number + " is " + standing(delivery.state()) + ".");
        }
        return delivery;
    }

    private static String standing(DeliveryState state) {
        return switch (state) {
            case ORDERED -> "not scheduled yet";
            case SCHEDULED -> "scheduled, and not delivered yet";
            case DELIVERED -> "delivered already";
            case DISPUTED -> "being put right: something was missing";
            case CONFIRMED -> "confirmed already";
            case CANCELLED -> "cancelled";
        };
    }

    ZoneId zone(Delivery delivery) {
        return desks.get(delivery.desk()).zone();
    }

    /** The service, as the customer reads it. */
    String name(Delivery delivery) {
        return quotes.find(delivery.quote().value()).map(Quote::serviceName).orElseThrow(QuoteNotFound::new);
    }

    void confirmed(Delivery delivery) {
        events.publishEvent(new DeliveryConfirmed(delivery.quote(), delivery.caseNumber(), delivery.desk()));
    }

    void cancelled(Delivery delivery) {
        events.publishEvent(new DeliveryCancelled(delivery.quote(), delivery.caseNumber(), delivery.desk()));
    }

    void disputed(Delivery delivery) {
        events.publishEvent(new DeliveryDisputed(delivery.quote(), delivery.caseNumber(), delivery.desk()));
    }

    void ended(Delivery delivery) {
        events.publishEvent(new ServiceEnded(delivery.quote(), delivery.caseNumber(), delivery.desk()));
    }
}
