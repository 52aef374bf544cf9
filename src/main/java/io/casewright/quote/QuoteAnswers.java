package io.casewright.quote;

import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Words;
import io.casewright.cases.WrongState;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.quote.QuoteVersion.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the customer says to a quote: accept, decline or ask (CH-12, CT-8). What one may not see does not exist. */
@Component
@Transactional
public class QuoteAnswers {

    private static final int LONGEST_NAME = 200;

    private final QuoteFile file;
    private final QuoteAudience audience;
    private final Customers customers;
    private final ApplicationEventPublisher events;

    QuoteAnswers(QuoteFile file, QuoteAudience audience, Customers customers, ApplicationEventPublisher events) {
        this.file = file;
        this.audience = audience;
        this.customers = customers;
        this.events = events;
    }

    /**
     * Accepts a version: from now on it is an order. Accepting it again changes nothing.
     *
     * @param typedName what the person typed as their name
     * @throws QuoteNotFound if this person may not see it
     * @throws NotABuyer if this person may not buy for the company
     * @throws WrongState if the version is replaced, expired, declined or withdrawn
     */
    public void accept(QuoteNumber number, int version, UUID person, @Nullable String typedName) {
        Person buyer = customers.person(person);
        Quote quote = file.change(number);
        QuoteVersion offered = seen(quote, version, buyer);
        List<Problem> problems = new ArrayList<>();
        String name = Words.line("name", "Your name", typedName, LONGEST_NAME, problems);
        Words.refuse(problems);
        if (offered.state() == QuoteState.ACCEPTED) {
            return;
        }
        mustStand(number, offered);
        Author author = Author.customer(buyer);
        end(quote, offered, QuoteState.ACCEPTED, author, name, null);
        file.tell(
                quote,
                QuoteStep.ACCEPTED,
                author,
                name,
                "Quote " + number + ", version " + version + ", accepted by " + author.name() + ".");
        events.publishEvent(new QuoteAccepted(number, quote.caseNumber(), quote.desk()));
    }

    /**
     * Says that the version is not wanted. Declining it again changes nothing.
     *
     * @throws QuoteNotFound if this person may not see it
     * @throws NotABuyer if this person may not buy for the company
     * @throws WrongState if the version is replaced, expired, accepted or withdrawn
     */
    public void decline(QuoteNumber number, int version, UUID person, @Nullable String reason) {
        Person buyer = customers.person(person);
        Quote quote = file.change(number);
        QuoteVersion offered = seen(quote, version, buyer);
        List<Problem> problems = new ArrayList<>();
        String words = Words.required("reason", "The reason", reason, Words.REASON, problems);
        Words.refuse(problems);
        if (offered.state() == QuoteState.DECLINED) {
            return;
        }
        mustStand(number, offered);
        Author author = Author.customer(buyer);
        end(quote, offered, QuoteState.DECLINED, author, null, words);
        file.tell(
                quote,
                QuoteStep.DECLINED,
                author,
                words,
                "Quote " + number + ", version " + version + ", declined by " + author.name() + ": " + words
                        + file.parked(quote));
        events.publishEvent(new QuoteDeclined(number, quote.caseNumber(), quote.desk()));
    }

    /**
     * Asks something about a quote; everybody who reads the case reads it there.
     *
     * @throws QuoteNotFound if this person may not see it
     */
    public void ask(QuoteNumber number, int version, UUID person, Channel channel, @Nullable String question) {
        Person asking = customers.person(person);
        Quote quote = file.change(number);
        audience.see(quote, file.version(quote, version), asking);
        List<Problem> problems = new ArrayList<>();
        String words = Words.required("question", "The question", question, Words.REASON, problems);
        Words.refuse(problems);
        file.ask(quote, Author.customer(asking), channel, words);
        events.publishEvent(new QuoteAsked(number, quote.caseNumber(), quote.desk()));
    }

    private QuoteVersion seen(Quote quote, int version, Person buyer) {
        QuoteVersion offered = file.version(quote, version);
        audience.see(quote, offered, buyer);
        audience.mustBuy(quote, buyer);
        return offered;
    }

    private void mustStand(QuoteNumber number, QuoteVersion version) {
        QuoteVersion.Sent sent = version.sent();
        boolean late = sent != null && !file.now().isBefore(sent.validUntil());
        if (version.state() == QuoteState.SENT && late) {
            throw new WrongState("Quote " + number + ", version " + version.ordinal() + ", has expired.");
        }
        if (version.state() != QuoteState.SENT) {
            throw new WrongState("Quote " + number + ", version " + version.ordinal() + ", is "
                    + version.state().word() + ".");
        }
    }

    private void end(
            Quote quote,
            QuoteVersion version,
            QuoteState as,
            Author author,
            @Nullable String typedName,
            @Nullable String words) {
        quote.become(as);
        version.end(as, new Ended(file.now(), author.name(), author.id(), typedName, words));
    }
}
