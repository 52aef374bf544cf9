package io.casewright.engine.process;

import io.casewright.DeskCustomer;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.ServiceScenario.Wanted;
import io.casewright.quote.ChargeView;
import io.casewright.quote.Charges;
import io.casewright.quote.DeliveryState;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteAnswers;
import io.casewright.quote.QuoteNumber;
import io.casewright.time.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What comes of a quote that the customer has: an order, its delivery, and what accounting charges. */
@Component
public class OrderScenario {

    private final ServiceScenario services;
    private final QuoteAnswers answers;
    private final DeliveryWords deliveries;
    private final Charges charges;
    private final MovableClock clock;

    OrderScenario(
            ServiceScenario services,
            QuoteAnswers answers,
            DeliveryWords deliveries,
            Charges charges,
            MovableClock clock) {
        this.services = services;
        this.answers = answers;
        this.deliveries = deliveries;
        this.charges = charges;
        this.clock = clock;
    }

    /** A service that was split from a case, quoted and accepted. */
    public Wanted ordered(Desk desk) {
        Wanted wanted = services.wanted(desk, true);
        services.sent(wanted.quote());
        accepted(wanted.quote(), wanted.buyer());
        return wanted;
    }

    /** One that was delivered since, and waits to be confirmed. */
    public Wanted delivered(Desk desk) {
        Wanted wanted = ordered(desk);
        services.scheduled(wanted.quote());
        services.delivered(wanted.quote());
        return wanted;
    }

    /** The first version is accepted by somebody who may buy. */
    void accepted(QuoteNumber quote, Person buyer) {
        accepted(quote, 1, buyer);
    }

    void accepted(QuoteNumber quote, int version, Person buyer) {
        answers.accept(quote, version, buyer.id(), "Ann Buyer");
    }

    /** The customer changes their mind before there is a day for it. */
    void cancelled(QuoteNumber quote) {
        services.does(
                quote,
                "Task_ScheduleService",
                ServiceScenario.SALES,
                Map.of("scheduleOutcome", "cancel", "scheduleWords", "You changed your mind."));
    }

    /** Where what was ordered stands. */
    DeliveryState state(Wanted ordered) {
        return state(ordered.number(), ordered.customer());
    }

    /** Where the case's first order stands. */
    DeliveryState state(CaseNumber number, DeskCustomer customer) {
        return deliveries.ofCase(number, CaseScenario.viewer(customer)).get(0).state();
    }

    /** What accounting charges of the quote up to the day that the tests' clock shows. */
    List<ChargeView> charged(Desk desk, QuoteNumber quote) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), desk.zone());
        return charges.of(desk, today.minusMonths(1), today).stream()
                .filter(charge -> charge.quote().equals(quote.value()))
                .toList();
    }
}
