package io.casewright.portal;

import static java.util.stream.Collectors.toMap;

import io.casewright.cases.SupportCase;
import io.casewright.desk.Desk;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteBook;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is sold beside the case (CH-12, CT-8): for staff with the way to the page of sales. */
@Component
class QuotePart implements CasePart {

    private final QuoteBook book;
    private final DeliveryWords orders;

    QuotePart(QuoteBook book, DeliveryWords orders) {
        this.book = book;
        this.orders = orders;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        model.addAttribute(
                "quotes",
                book.ofCase(supportCase.number(), visitor.viewer()).stream()
                        .map(quote -> QuoteRowView.of(quote, desk, visitor))
                        .toList());
        model.addAttribute(
                "orders",
                orders.ofCase(supportCase.number(), visitor.viewer()).stream()
                        .collect(toMap(
                                order -> order.quote().value(), order -> OrderWords.of(order, visitor.zoneAt(desk)))));
    }
}
