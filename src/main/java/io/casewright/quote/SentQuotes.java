package io.casewright.quote;

import io.casewright.cases.Author;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Words;
import io.casewright.cases.WrongState;
import io.casewright.desk.Desk;
import io.casewright.quote.QuoteVersion.Ended;
import io.casewright.quote.QuoteVersion.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What we do with a quote that leaves: send it, price it again, take it back, or let it end (CT-8). */
@Component
@Transactional
public class SentQuotes {

    private final QuoteFile file;
    private final PriceList prices;
    private final Charges charges;
    private final ApplicationEventPublisher events;

    SentQuotes(QuoteFile file, PriceList prices, Charges charges, ApplicationEventPublisher events) {
        this.file = file;
        this.prices = prices;
        this.charges = charges;
        this.events = events;
    }

    /**
     * Gives the customer the version that was priced. From now on nothing in it changes.
     *
     * @return which version it is, 1 at first
     * @throws WrongState if it is not ready
     */
    public int send(QuoteNumber number, Author author) {
        Quote quote = file.change(number, QuoteState.READY);
        QuoteVersion version = file.last(quote);
        Instant now = file.now();
        version.send(author.name(), now, validity(quote, version.terms(), now), Seal.of(quote, version));
        quote.become(QuoteState.SENT);
        file.tell(
                quote,
                QuoteStep.SENT,
                author,
                "",
                "Quote " + number + ", version " + version.ordinal() + ", sent by " + author.name() + ".");
        events.publishEvent(new QuoteSent(number, quote.caseNumber(), quote.desk()));
        return version.ordinal();
    }

    /**
     * Charges the version that was priced, without anybody accepting it (ST-11).
     *
     * @throws WrongState if it is not ready, or the policy wants it accepted
     */
    public void charge(QuoteNumber number, Author author) {
        Quote quote = file.change(number, QuoteState.READY);
        QuoteVersion version = file.last(quote);
        if (quote.origin() != Origin.CHARGE || version.terms().needsAcceptance()) {
            throw new WrongState("Quote " + number + " is charged when the customer has accepted it, and not before.");
        }
        Instant now = file.now();
        version.send(author.name(), now, validity(quote, version.terms(), now), Seal.of(quote, version));
        end(quote, QuoteState.CHARGED, ended(author, null));
        Amounts amounts = Amounts.of(quote.currency(), version.lines(), version.discount());
        file.tell(
                quote,
                QuoteStep.CHARGED,
                author,
                "",
                quote.serviceName() + " is charged: " + amounts.shown(amounts.total()) + ", says " + author.name()
                        + ". You need not accept it; ask about it on the page of quote " + number + ".");
        charges.add(number, null);
        events.publishEvent(new ServiceEnded(number, quote.caseNumber(), quote.desk()));
    }

    /** To the end of the last day in the desk's zone, and the reminder some days before that. */
    private Validity validity(Quote quote, QuoteTerms terms, Instant now) {
        Desk desk = prices.desk(quote.desk());
        LocalDate firstInvalid = LocalDate.ofInstant(now, desk.zone()).plusDays(terms.validityDays() + 1L);
        Instant until = firstInvalid.atStartOfDay(desk.zone()).toInstant();
        Instant remind = firstInvalid
                .minusDays(terms.reminderDays())
                .atStartOfDay(desk.zone())
                .toInstant();
        return new Validity(remind.isAfter(now) ? remind : until, until);
    }

    /**
     * Prices it again: what the customer has is replaced from now on, and a new draft begins with what it said.
     *
     * @throws WrongState if the customer does not have it
     */
    public void revise(QuoteNumber number, Author author) {
        Quote quote = file.change(number, QuoteState.SENT);
        QuoteVersion before = file.last(quote);
        before.end(QuoteState.REPLACED, ended(author, null));
        file.tell(
                quote,
                QuoteStep.REVISED,
                author,
                "",
                "Quote " + number + " is being priced again by " + author.name() + "; version " + before.ordinal()
                        + " is replaced.");
        file.add(new QuoteVersion(quote, before));
        events.publishEvent(new QuoteRevised(number, quote.caseNumber(), quote.desk()));
    }

    /**
     * Takes it back, sent or not; a charge is waived so (ST-11).
     *
     * @param reason what the customer reads, if they had it
     * @throws WrongState if it is decided already
     */
    public void withdraw(QuoteNumber number, Author author, @Nullable String reason) {
        List<Problem> problems = new ArrayList<>();
        String words = Words.required("reason", "The reason", reason, Words.REASON, problems);
        Words.refuse(problems);
        Quote quote = file.change(number, QuoteState.DRAFT, QuoteState.APPROVAL, QuoteState.READY, QuoteState.SENT);
        end(quote, QuoteState.WITHDRAWN, ended(author, words));
        file.tell(
                quote,
                QuoteStep.WITHDRAWN,
                author,
                words,
                (quote.origin() == Origin.CHARGE
                                ? "Nothing is charged for " + quote.serviceName() + ", says " + author.name()
                                : "Quote " + number + " withdrawn by " + author.name())
                        + ": " + words + file.parked(quote));
        events.publishEvent(new QuoteWithdrawn(number, quote.caseNumber(), quote.desk()));
    }

    /** Its time is over and nobody accepted it. Whatever was decided before stays. */
    public void expire(QuoteNumber number) {
        Quote quote = file.change(number);
        if (quote.state() == QuoteState.SENT) {
            end(quote, QuoteState.EXPIRED, ended(Author.SYSTEM, null));
            file.tell(
                    quote,
                    QuoteStep.EXPIRED,
                    Author.SYSTEM,
                    "",
                    "Quote " + number + " has expired; nobody accepted it." + file.parked(quote));
        }
    }

    /** The customer has been reminded of it. */
    public void reminded(QuoteNumber number) {
        file.note(file.change(number), QuoteStep.REMINDED, Author.SYSTEM, "");
    }

    private void end(Quote quote, QuoteState as, Ended ended) {
        quote.become(as);
        file.last(quote).end(as, ended);
    }

    private Ended ended(Author author, @Nullable String words) {
        return new Ended(file.now(), author.name(), author.id(), null, words);
    }
}
