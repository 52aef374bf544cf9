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
    private final QuoteRecords.QuoteTable table;

    Reinstatements(Quotes quotes, SentQuotes sent, QuoteRecords.QuoteTable table) {
        this.quotes = quotes;
        this.sent = sent;
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

    /** It is settled with a contract or without one: nobody is to accept what is still open. */
    public void withdraw(CaseNumber number, Author author, String reason) {
        undecided(number).forEach(quote -> sent.withdraw(quote, author, reason));
    }

    private List<QuoteNumber> undecided(CaseNumber number) {
        return table.ofCase(number.value()).stream()
                .filter(quote -> quote.origin() == Origin.REINSTATEMENT && UNDECIDED.contains(quote.state()))
                .map(Quote::number)
                .toList();
    }
}
