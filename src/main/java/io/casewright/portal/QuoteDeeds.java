package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.Repeats;
import io.casewright.cases.Viewer;
import io.casewright.cases.WrongState;
import io.casewright.quote.QuoteNotFound;
import io.casewright.quote.QuoteNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer says on the page of a version of a quote: once, and answered there. */
@Component
class QuoteDeeds {

    private final Visitors visitors;
    private final QuotePages pages;
    private final Repeats repeats;

    QuoteDeeds(Visitors visitors, QuotePages pages, Repeats repeats) {
        this.visitors = visitors;
        this.pages = pages;
        this.repeats = repeats;
    }

    /** @throws QuoteNotFound if the visitor has no such version, or is no customer */
    String take(String number, String version, Sent sent, Exchange exchange, Deed deed) {
        Page page = page(number, version);
        String content = sent.form() + "\n" + page.number + "\n" + sent.content();
        return exchange.take(
                "/quotes/" + page.number + "/" + page.version,
                () -> {
                    repeats.once(page.number.caseNumber(), page.visitor.author(), sent.key(), content, () -> {
                        deed.done(page);
                        return page.number.caseNumber();
                    });
                    return sent.thanks();
                },
                invalid -> {
                    exchange.model().addAttribute(sent.form(), sent.refused(invalid));
                    return pages.show(page.number, page.version, page.visitor, exchange.model());
                });
    }

    private Page page(String number, String version) {
        Visitor visitor = visitors.current();
        QuoteNumber named = QuotePages.named(number);
        int wanted = QuotePages.version(version);
        pages.view(named, visitor).version(wanted);
        if (visitor.viewer() instanceof Viewer.Customer customer) {
            return new Page(named, wanted, visitor, customer);
        }
        throw new QuoteNotFound();
    }

    /** Which version somebody speaks about, and who. */
    record Page(QuoteNumber number, int version, Visitor visitor, Viewer.Customer customer) {}

    /** Takes what was said. */
    interface Deed {
        /**
         * @throws WrongState if it comes too late
         * @throws InvalidInput if something does not fit
         */
        void done(Page page);
    }

    /**
     * What was filled in.
     *
     * @param form what the page calls the form
     * @param blank the form as it is shown at first
     * @param thanks what is said when it is taken
     */
    record Sent(String form, FormView blank, Map<String, String> fields, String thanks) {

        /** The forms of a page share its key; each makes its own thing once. */
        @Nullable String key() {
            return FormKeys.of(fields).map(key -> form + "-" + key).orElse(null);
        }

        FormView refused(InvalidInput invalid) {
            return blank.filled(fields).refused(invalid.problems());
        }

        String content() {
            return blank.filled(fields).fields().stream()
                    .map(FieldView::value)
                    .toList()
                    .toString();
        }
    }
}
