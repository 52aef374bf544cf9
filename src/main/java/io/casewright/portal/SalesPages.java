package io.casewright.portal;

import io.casewright.cases.Viewer;
import io.casewright.desk.Catalogue;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.portal.FieldView.Kind;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteNotFound;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteState;
import io.casewright.quote.QuoteVersionView;
import io.casewright.quote.QuoteView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of sales: the open quotes of their desks, and one of them with all that is known of it. */
@Component
class SalesPages {

    private static final int MOST = 100;

    private final Visitors visitors;
    private final QuoteBook book;
    private final Desks desks;
    private final QuoteBackground background;
    private final QuotePaper paper;

    SalesPages(Visitors visitors, QuoteBook book, Desks desks, QuoteBackground background, QuotePaper paper) {
        this.visitors = visitors;
        this.book = book;
        this.desks = desks;
        this.background = background;
        this.paper = paper;
    }

    String list(Model model) {
        Viewer.Staff member = visitors.engineer();
        Visitor visitor = visitors.current();
        List<QuoteRowView> rows = book.open(member, MOST).stream()
                .map(quote -> QuoteRowView.of(quote, desks.get(quote.desk()), visitor))
                .toList();
        model.addAttribute("quotes", rows);
        model.addAttribute("charging", visitors.readsCharges());
        model.addAttribute("cut", rows.size() == MOST);
        return "staff/quotes";
    }

    QuoteView view(QuoteNumber number) {
        return book.view(number, visitors.engineer());
    }

    QuoteSheetView sheet(QuoteView quote) {
        return QuoteSheetView.of(quote, last(quote), desks.get(quote.desk()));
    }

    Catalogue catalogue(QuoteNumber number) {
        return desks.get(view(number).desk()).catalogue();
    }

    /** @throws QuoteNotFound if there is no such quote for this visitor, or it is not theirs to change */
    Visitor seller(QuoteNumber number) {
        view(number);
        if (!visitors.sells()) {
            throw new QuoteNotFound();
        }
        return visitors.current();
    }

    String show(QuoteNumber number, Model model) {
        return show(number, null, model);
    }

    /** @param refused the form as it was sent, or null to show the draft */
    String show(QuoteNumber number, @Nullable PricingForm refused, Model model) {
        QuoteView quote = view(number);
        QuoteVersionView last = last(quote);
        Desk desk = desks.get(quote.desk());
        boolean edits = visitors.sells() && quote.state() == QuoteState.DRAFT;
        PricingForm draft = edits ? PricingForm.of(last, desk.catalogue()) : null;
        PricingForm pricing = edits && refused != null ? refused : draft;
        boolean changes = visitors.sells() && quote.state() == QuoteState.SENT;
        if (!changes || !model.containsAttribute("withdrawForm")) {
            model.addAttribute("withdrawForm", changes ? withdrawal() : null);
        }
        background.tell(quote, desk, visitors.engineer(), model);
        model.addAttribute("quote", Head.of(quote));
        QuoteSheetView sheet = sheet(quote);
        model.addAttribute("sheet", sheet);
        model.addAttribute("printable", paper.complete(sheet));
        model.addAttribute("standing", QuoteWords.next(quote.state()));
        model.addAttribute("pricing", pricing);
        model.addAttribute("limit", limit(last));
        model.addAttribute(
                "versions",
                quote.versions().stream()
                        .map(version -> Version.of(quote, version))
                        .toList());
        model.addAttribute(
                "steps",
                quote.steps().stream()
                        .map(step -> new Step(
                                QuoteWords.step(step.kind()),
                                step.version(),
                                step.author(),
                                step.words(),
                                MomentView.in(desk.zone(), step.at())))
                        .toList());
        Stream<FormView> forms = pricing == null ? Stream.of() : pricing.forms();
        model.addAttribute(
                "wrongForms",
                Stream.concat(forms, Stream.ofNullable((FormView) model.getAttribute("withdrawForm")))
                        .filter(Objects::nonNull)
                        .filter(FormView::wrong)
                        .toList());
        return "staff/quote";
    }

    static FormView withdrawal() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "reason", "Why is it withdrawn?")
                .helped("The customer reads it. Up to 2,000 characters.")
                .mandatory(true));
    }

    private static QuoteVersionView last(QuoteView quote) {
        return quote.last().orElseThrow(QuoteNotFound::new);
    }

    private static String limit(QuoteVersionView last) {
        return last.needsApproval() && last.discount().signum() == 0
                ? "A second person approves this quote."
                : "Above " + last.discountLimit() + " % a second person approves.";
    }

    /** What is known of the quote as a whole. */
    record Head(
            String number,
            String caseNumber,
            String state,
            String tone,
            String service,
            String company,
            String buyers,
            String words,
            @Nullable String hours) {

        static Head of(QuoteView quote) {
            BigDecimal hours = quote.hours();
            return new Head(
                    quote.number().value(),
                    quote.caseNumber().value(),
                    QuoteWords.forStaff(quote.state()),
                    QuoteWords.tone(quote.state()),
                    quote.serviceName(),
                    quote.company(),
                    quote.buyers(),
                    quote.words(),
                    hours == null ? null : QuoteSheetView.plain(hours));
        }
    }

    /** @param address where the customer reads it; null before it was sent */
    record Version(
            int version,
            String total,
            String state,
            String tone,
            @Nullable String address) {

        static Version of(QuoteView quote, QuoteVersionView version) {
            return new Version(
                    version.version(),
                    version.amounts().shown(version.amounts().total()),
                    QuoteWords.forStaff(version.state()),
                    QuoteWords.tone(version.state()),
                    version.sentAt() == null ? null : "/quotes/" + quote.number() + "/" + version.version());
        }
    }

    record Step(String what, int version, String author, String words, MomentView at) {}
}
