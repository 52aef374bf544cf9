package io.casewright.portal;

import io.casewright.cases.CaseState;
import io.casewright.cases.SupportCase;
import io.casewright.cases.Viewer;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.portal.WhatIsNext.NextStep;
import io.casewright.quote.DeliveryState;
import io.casewright.quote.DeliveryView;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteState;
import io.casewright.quote.QuoteView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says who must do what about the services of a case in which nothing else is next (CT-8). Each reader sees the case; what is
 * said here is said to all of them.
 */
@Component
class ServiceNext {

    private final QuoteBook book;
    private final DeliveryWords orders;
    private final Desks desks;

    ServiceNext(QuoteBook book, DeliveryWords orders, Desks desks) {
        this.book = book;
        this.orders = orders;
        this.desks = desks;
    }

    Optional<NextStep> forCustomers(SupportCase supportCase, ZoneId zone) {
        return order(supportCase)
                .map(order -> switch (order.state()) {
                    case ORDERED -> new NextStep("It is ordered; we agree on a day with you.", null);
                    case SCHEDULED -> step("What you ordered is to be delivered on", order.scheduledFor(), zone);
                    case DELIVERED ->
                        step(
                                "Confirm what was delivered, or say what is missing. It counts as confirmed on",
                                order.confirmBy(),
                                zone);
                    default -> new NextStep("We see to what was missing in the delivery.", null);
                })
                .or(() -> quote(supportCase)
                        .map(quote -> new NextStep(
                                quote.state() == QuoteState.SENT
                                        ? "A quote waits for the answer of " + quote.buyers() + ". It is valid "
                                                + valid(quote) + "."
                                        : "Waiting for a quote: sales prices it and sends it to you. Nothing is delivered"
                                                + " before it is accepted.",
                                null)))
                .or(() -> written(supportCase, "Sales answers what you wrote."));
    }

    Optional<NextStep> forStaff(SupportCase supportCase, ZoneId zone) {
        return order(supportCase)
                .map(order -> switch (order.state()) {
                    case ORDERED -> new NextStep("Sales agrees on a day for what was ordered.", null);
                    case SCHEDULED -> step("What was ordered is to be delivered on", order.scheduledFor(), zone);
                    case DELIVERED -> step("The delivery counts as confirmed on", order.confirmBy(), zone);
                    default -> new NextStep("What was missing in a delivery is to be delivered.", null);
                })
                .or(() -> quote(supportCase)
                        .map(quote -> new NextStep(
                                quote.state() == QuoteState.SENT
                                        ? "A quote is with the customer, valid " + valid(quote) + "."
                                        : "Sales prices a quote.",
                                null)))
                .or(() -> written(supportCase, "Sales answers what the customer wrote."));
    }

    /** Nothing is to come any more of a case that support never looked at, and yet it is open: it waits for an answer. */
    private Optional<NextStep> written(SupportCase supportCase, String words) {
        boolean service = supportCase.assessment().priority() == null
                && !book.ofCase(supportCase.number()).isEmpty();
        return service && supportCase.state() == CaseState.IN_PROGRESS
                ? Optional.of(new NextStep(words, null))
                : Optional.empty();
    }

    private Optional<DeliveryView> order(SupportCase supportCase) {
        return orders.ofCase(supportCase.number(), Viewer.product(supportCase.desk())).stream()
                .filter(order -> order.state().open())
                .reduce((earlier, later) -> later.state() == DeliveryState.DELIVERED ? later : earlier);
    }

    /** What waits for the customer comes before what waits for us. */
    private Optional<QuoteView> quote(SupportCase supportCase) {
        List<QuoteView> open = book.ofCase(supportCase.number()).stream()
                .filter(quote -> quote.state().open())
                .toList();
        return open.stream()
                .filter(quote -> quote.state() == QuoteState.SENT)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /** To the end of a day as the desk counts it, as the quote says it. */
    private String valid(QuoteView quote) {
        Desk desk = desks.get(quote.desk());
        return quote.last()
                .map(last -> QuoteSheetView.of(quote, last, desk).valid())
                .orElse("");
    }

    private static NextStep step(String words, @Nullable Instant at, ZoneId zone) {
        return new NextStep(words, at == null ? null : MomentView.in(zone, at));
    }
}
