package io.casewright.quote;

import io.casewright.cases.Author;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.SupportCase;
import io.casewright.cases.Words;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.CatalogueItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sales does about a paid service, from the request to a draft that may be sent (CH-12, CT-8, ST-10). */
@Component
@Transactional
public class Quotes {

    private final QuoteFile file;
    private final PriceList prices;
    private final Estimate estimate;
    private final ApplicationEventPublisher events;

    Quotes(QuoteFile file, PriceList prices, Estimate estimate, ApplicationEventPublisher events) {
        this.file = file;
        this.prices = prices;
        this.estimate = estimate;
        this.events = events;
    }

    /**
     * Begins a quote beside a case. Nothing is sent, and nothing may be delivered, before somebody accepted it.
     *
     * @throws InvalidInput if the desk sells no such service, or something else of the request cannot be taken
     */
    public QuoteNumber request(CaseNumber number, Author author, ServiceRequest request) {
        List<Problem> problems = new ArrayList<>();
        String words = request.checkedWords(problems);
        SupportCase supportCase = file.hold(number);
        CatalogueItem service = prices.find(supportCase.desk(), request.service(), request.origin())
                .orElse(null);
        if (service == null) {
            problems.add(new Problem("service", "This desk sells no service of that code."));
        }
        Words.refuse(problems);
        Quote quote = file.add(new Quote(
                supportCase,
                file.countOf(number) + 1,
                new Quote.Wanted(
                        request.service(),
                        service == null ? request.service() : service.name(),
                        words,
                        request.hours(),
                        request.origin(),
                        prices.currency(supportCase.desk())),
                file.now()));
        file.add(new QuoteVersion(quote));
        file.tell(
                quote,
                QuoteStep.REQUESTED,
                author,
                words,
                "Quote " + quote.number() + " asked for: " + quote.serviceName() + ".");
        events.publishEvent(
                new ServiceRequested(quote.number(), number, quote.desk(), request.origin() == Origin.REINSTATEMENT));
        return quote.number();
    }

    /**
     * Fills the draft with what the policy last answered about the case ({@code quote}, {@code quoteTerms}), at the
     * prices of this moment.
     *
     * @throws WrongState if sales is not pricing it
     */
    public void estimate(QuoteNumber number) {
        Quote quote = file.change(number, QuoteState.DRAFT);
        QuoteVersion draft = file.last(quote);
        QuoteTerms terms = estimate.terms(quote);
        draft.agree(terms);
        draft.change(estimate.priced(quote));
        file.note(quote, QuoteStep.ESTIMATED, Author.SYSTEM, "");
    }

    /**
     * Another service is wanted than was asked for; ask the policy again and estimate.
     *
     * @throws InvalidInput if the desk sells no such service
     * @throws WrongState if sales is not pricing it
     */
    public void exchange(QuoteNumber number, Author author, @Nullable String service) {
        Quote quote = file.change(number, QuoteState.DRAFT);
        CatalogueItem other = prices.service(quote.desk(), service == null ? "" : service, quote.origin());
        quote.exchange(other.code(), other.name());
        file.note(quote, QuoteStep.EXCHANGED, author, other.name());
    }

    /**
     * Takes over what sales wrote into the draft.
     *
     * @throws InvalidInput naming every field that cannot be taken; nothing is changed
     * @throws QuoteChanged if somebody else changed it meanwhile
     * @throws WrongState if it is not being priced
     */
    public void price(QuoteNumber number, Author author, Pricing pricing) {
        Quote quote = file.change(number, QuoteState.DRAFT);
        QuoteVersion draft = file.last(quote);
        if (draft.edits() != pricing.edit()) {
            throw new QuoteChanged();
        }
        draft.change(pricing.read());
        file.note(quote, QuoteStep.PRICED, author, "");
    }

    /**
     * Sales is done with it.
     *
     * @return whether a second person is to approve it (ST-10, or a discount above the policy's limit)
     * @throws InvalidInput if there is no line, or one without quantity or price
     */
    public boolean submit(QuoteNumber number, Author author) {
        Quote quote = file.change(number, QuoteState.DRAFT);
        QuoteVersion draft = file.last(quote);
        complete(draft.lines());
        boolean approval = draft.terms().needsApproval(draft.discount());
        move(quote, draft, approval ? QuoteState.APPROVAL : QuoteState.READY);
        file.note(quote, QuoteStep.SUBMITTED, author, "");
        return approval;
    }

    private static void complete(List<QuoteLine> lines) {
        List<Problem> problems = new ArrayList<>();
        if (lines.isEmpty()) {
            problems.add(new Problem("lines", "A quote needs a line at least: write it on the quote's page."));
        }
        for (int index = 0; index < lines.size(); index++) {
            String where = "lines[" + index + "].";
            if (lines.get(index).quantity() == null) {
                problems.add(new Problem(where + "quantity", "Line " + (index + 1) + " of the quote has no quantity."));
            }
            if (lines.get(index).price() == null) {
                problems.add(new Problem(where + "price", "Line " + (index + 1) + " of the quote has no price."));
            }
        }
        Words.refuse(problems);
    }

    /**
     * A second person agrees.
     *
     * @param reason for colleagues; it may be empty
     * @throws InvalidInput if this person had a hand in the price
     * @throws WrongState if nothing waits for approval
     */
    public void approve(QuoteNumber number, Author author, @Nullable String reason) {
        Quote quote = inApproval(number, author);
        List<Problem> problems = new ArrayList<>();
        String words = Words.optional("reason", "The reason", reason, Words.REASON, problems)
                .orElse("");
        Words.refuse(problems);
        move(quote, file.last(quote), QuoteState.READY);
        file.note(quote, QuoteStep.APPROVED, author, words);
    }

    /**
     * A second person does not agree: it is priced again.
     *
     * @throws InvalidInput without a reason, or if this person had a hand in the price
     * @throws WrongState if nothing waits for approval
     */
    public void refuse(QuoteNumber number, Author author, @Nullable String reason) {
        Quote quote = inApproval(number, author);
        List<Problem> problems = new ArrayList<>();
        String words = Words.required("reason", "The reason", reason, Words.REASON, problems);
        Words.refuse(problems);
        move(quote, file.last(quote), QuoteState.DRAFT);
        file.note(quote, QuoteStep.REFUSED, author, words);
    }

    private Quote inApproval(QuoteNumber number, Author author) {
        Quote quote = file.change(number, QuoteState.APPROVAL);
        if (file.steps(quote).stream().anyMatch(step -> step.isPricingBy(author, quote.versions()))) {
            throw new InvalidInput("approval", "Whoever priced a quote does not approve it: a second person does.");
        }
        return quote;
    }

    private static void move(Quote quote, QuoteVersion version, QuoteState to) {
        quote.become(to);
        version.become(to);
    }
}
