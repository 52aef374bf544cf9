package io.casewright.portal;

import static java.util.stream.Collectors.toMap;

import io.casewright.cases.SupportCase;
import io.casewright.desk.Desk;
import io.casewright.quote.DeliveryView;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteBook;
import java.util.List;
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
        model.addAttribute("codes", visitor.staff() ? QuoteBackground.codes(desk) : List.of());
        model.addAttribute(
                "mayAsk",
                !visitor.staff()
                        && supportCase.state().open()
                        && !desk.catalogue().buyable().isEmpty());
        List<DeliveryView> ordered = orders.ofCase(supportCase.number(), visitor.viewer());
        model.addAttribute(
                "orders",
                ordered.stream()
                        .collect(toMap(
                                order -> order.quote().value(), order -> OrderWords.of(order, visitor.zoneAt(desk)))));
        model.addAttribute(
                "awaited",
                ordered.stream()
                        .filter(order -> orders.awaits(order.quote(), visitor.viewer()))
                        .map(order -> order.quote().value())
                        .toList());
    }
}
