package io.casewright.portal;

import io.casewright.cases.SupportCases;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.portal.FieldView.Kind;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteNotFound;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteState;
import io.casewright.quote.QuoteVersionView;
import io.casewright.quote.QuoteView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The customer's page of a version of a quote (CT-8), with the forms that fit where it stands. */
@Component
class QuotePages {

    private static final List<String> FORMS = List.of("acceptForm", "declineForm", "missingForm", "askForm");

    private final QuoteBook book;
    private final SupportCases cases;
    private final Desks desks;
    private final DeliveryWords orders;
    private final QuotePaper paper;

    QuotePages(QuoteBook book, SupportCases cases, Desks desks, DeliveryWords orders, QuotePaper paper) {
        this.book = book;
        this.cases = cases;
        this.desks = desks;
        this.orders = orders;
        this.paper = paper;
    }

    static QuoteNumber named(String number) {
        return QuoteNumber.parse(number).orElseThrow(QuoteNotFound::new);
    }

    /** @throws QuoteNotFound if the text names no version */
    static int version(String version) {
        if (!version.matches("[1-9][0-9]{0,5}")) {
            throw new QuoteNotFound();
        }
        return Integer.parseInt(version);
    }

    QuoteView view(QuoteNumber number, Visitor visitor) {
        return book.view(number, visitor.viewer());
    }

    Desk desk(QuoteView quote) {
        return desks.get(quote.desk());
    }

    QuoteSheetView sheet(QuoteView quote, QuoteVersionView version) {
        return QuoteSheetView.of(quote, version, desk(quote));
    }

    /** @throws QuoteNotFound if there is no such version for this visitor */
    String show(QuoteNumber number, int wanted, Visitor visitor, Model model) {
        QuoteView quote = view(number, visitor);
        QuoteVersionView version = quote.version(wanted);
        Desk desk = desk(quote);
        boolean open = version.state() == QuoteState.SENT && !visitor.staff();
        boolean answers = open && quote.mayAnswer();
        model.addAttribute("desk", desk);
        model.addAttribute("quote", Head.of(quote, version, visitor));
        QuoteSheetView sheet = QuoteSheetView.of(quote, version, desk);
        model.addAttribute("sheet", sheet);
        model.addAttribute("printable", paper.complete(sheet));
        model.addAttribute("standing", QuoteWords.standing(quote, version, desk, answers));
        model.addAttribute("newer", QuoteWords.newer(quote, version));
        model.addAttribute(
                "caseNumber",
                cases.those(List.of(quote.caseNumber()), visitor.viewer()).isEmpty() ? null : quote.caseNumber());
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute("order", order(version, visitor, desk, quote));
        put("acceptForm", answers ? accept() : null, model);
        put("declineForm", answers ? decline() : null, model);
        put("missingForm", received(version, quote, visitor) ? missing() : null, model);
        put("askForm", visitor.staff() ? null : ask(), model);
        model.addAttribute(
                "wrongForms",
                FORMS.stream()
                        .map(model::getAttribute)
                        .filter(Objects::nonNull)
                        .map(FormView.class::cast)
                        .filter(FormView::wrong)
                        .toList());
        return "quote";
    }

    /** What became of what was ordered by this version, or null. */
    private @Nullable String order(QuoteVersionView version, Visitor visitor, Desk desk, QuoteView quote) {
        return version.state() != QuoteState.ACCEPTED
                ? null
                : orders.find(quote.number(), visitor.viewer())
                        .map(found -> OrderWords.of(found, visitor.zoneAt(desk)))
                        .orElse(null);
    }

    private boolean received(QuoteVersionView version, QuoteView quote, Visitor visitor) {
        return version.state() == QuoteState.ACCEPTED && orders.awaits(quote.number(), visitor.viewer());
    }

    private static void put(String name, @Nullable FormView form, Model model) {
        if (form == null || !model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    static FormView accept() {
        return FormView.of(FieldView.of(Kind.LINE, "name", "Your full name")
                .helped("Type it as you would sign.")
                .completedBy("name")
                .mandatory(true));
    }

    static FormView decline() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "reason", "Why do you decline it?")
                .helped("Up to 2,000 characters.")
                .mandatory(true));
    }

    static FormView missing() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "missing", "What must still be done?")
                .helped("Everybody who reads the case reads it. Up to 2,000 characters.")
                .mandatory(true));
    }

    static FormView ask() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "question", "Your question")
                .helped("Up to 2,000 characters.")
                .mandatory(true));
    }

    /** What stands above the quote. */
    record Head(String state, String tone, String caseNumber) {

        static Head of(QuoteView quote, QuoteVersionView version, Visitor visitor) {
            return new Head(
                    QuoteWords.of(version.state(), visitor.staff()),
                    QuoteWords.tone(version.state()),
                    quote.caseNumber().value());
        }
    }
}
