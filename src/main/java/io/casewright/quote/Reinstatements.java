package io.casewright.quote;

import io.casewright.cases.Author;
import io.casewright.cases.InvalidInput;
import io.casewright.desk.CaseNumber;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would get a parked case covered, quoted like everything else that is sold (ST-2). */
@Component
@Transactional
public class Reinstatements {

    private static final Set<QuoteState> UNDECIDED =
            Set.of(QuoteState.DRAFT, QuoteState.APPROVAL, QuoteState.READY, QuoteState.SENT);

    private final Quotes quotes;
    private final SentQuotes sent;
    private final Deliveries deliveries;
    private final QuoteRecords.QuoteTable table;

    Reinstatements(Quotes quotes, SentQuotes sent, Deliveries deliveries, QuoteRecords.QuoteTable table) {
        this.quotes = quotes;
        this.sent = sent;
        this.deliveries = deliveries;
        this.table = table;
    }

    /**
     * Begins a quote beside the parked case. While it is undecided there is no second one: it is priced again instead.
     *
     * @param words what the customer reads of it
     * @throws InvalidInput naming the field of sales' form, if the desk sells no such service, or a quote is undecided
     */
    public QuoteNumber request(CaseNumber number, Author author, String service, @Nullable String words) {
        if (!undecided(number).isEmpty()) {
            throw new InvalidInput("offerService", "There is a quote already: price that one again.");
        }
        try {
            return quotes.request(number, author, new ServiceRequest(service, words, null, Origin.REINSTATEMENT));
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.problems().stream()
                    .map(problem -> new InvalidInput.Problem(
                            problem.field().equals("service") ? "offerService" : "offerWords", problem.sentence()))
                    .toList());
        }
    }

    /**
     * A contract is in the books: what was ordered of it is delivered by that, and nobody is to accept what is still open.
     */
    public void recorded(CaseNumber number, Author author) {
        undecided(number)
                .forEach(quote ->
                        sent.withdraw(quote, author, "The contract is in the books; nothing is left to accept."));
        ordered(number).forEach(quote -> deliveries.fulfil(quote, author));
    }

    /** There will be no contract: nobody is to accept what is still open, and what was ordered does not come. */
    public void givenUp(CaseNumber number, Author author) {
        undecided(number).forEach(quote -> sent.withdraw(quote, author, "It is settled: see the case."));
        ordered(number).forEach(quote -> deliveries.forgo(quote, author, "No contract was made: see the case."));
    }

    private List<QuoteNumber> ordered(CaseNumber number) {
        return table.ofCase(number.value()).stream()
                .filter(quote -> quote.origin() == Origin.REINSTATEMENT && quote.state() == QuoteState.ACCEPTED)
                .map(Quote::number)
                .filter(deliveries::isOrdered)
                .toList();
    }

    private List<QuoteNumber> undecided(CaseNumber number) {
        return table.ofCase(number.value()).stream()
                .filter(quote -> quote.origin() == Origin.REINSTATEMENT && UNDECIDED.contains(quote.state()))
                .map(Quote::number)
                .toList();
    }
}
