package io.casewright.quote;

import io.casewright.cases.Author;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.SideStory;
import io.casewright.cases.Viewer;
import io.casewright.cases.Words;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the customer says to a delivery, and what they and we read of it (CT-8). What one may not see does not exist. */
@Component
@Transactional
public class DeliveryWords {

    private final DeliveryBook book;
    private final QuoteRecords.QuoteTable quotes;
    private final QuoteAudience audience;
    private final SideStory story;
    private final Clock clock;

    DeliveryWords(
            DeliveryBook book, QuoteRecords.QuoteTable quotes, QuoteAudience audience, SideStory story, Clock clock) {
        this.book = book;
        this.quotes = quotes;
        this.audience = audience;
        this.story = story;
        this.clock = clock;
    }

    /**
     * The orders of a case, oldest first.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    @Transactional(readOnly = true)
    public List<DeliveryView> ofCase(CaseNumber number, Viewer viewer) {
        audience.mustSeeCase(number, viewer);
        return book.ofCase(number).stream().map(Delivery::view).toList();
    }

    /** @throws QuoteNotFound if there is no such order for this viewer */
    @Transactional(readOnly = true)
    public DeliveryView view(QuoteNumber number, Viewer viewer) {
        return find(number, viewer).orElseThrow(QuoteNotFound::new);
    }

    /** The same; nothing as long as nobody accepted the quote. */
    @Transactional(readOnly = true)
    public Optional<DeliveryView> find(QuoteNumber number, Viewer viewer) {
        return quotes.find(number.value())
                .filter(quote -> audience.sees(quote, viewer))
                .flatMap(quote -> book.find(number))
                .map(Delivery::view);
    }

    /** Whether this person may say of what is delivered that it is there, or what is missing. */
    @Transactional(readOnly = true)
    public boolean awaits(QuoteNumber number, Viewer viewer) {
        return viewer instanceof Viewer.Customer customer
                && book.find(number)
                        .filter(order -> order.state() == DeliveryState.DELIVERED)
                        .isPresent()
                && quotes.find(number.value())
                        .filter(quote -> audience.receives(quote, customer))
                        .isPresent();
    }

    /**
     * The customer has what was ordered. Saying so again changes nothing.
     *
     * @throws QuoteNotFound if there is no such order for this person
     * @throws NotABuyer if it is not this person's to say
     * @throws WrongState if it is not delivered
     */
    public void confirm(QuoteNumber number, Viewer.Customer viewer, Author person) {
        Delivery delivery = received(number, viewer);
        if (delivery.state() == DeliveryState.CONFIRMED) {
            return;
        }
        book.change(number, DeliveryState.DELIVERED);
        delivery.end(DeliveryState.CONFIRMED, clock.instant(), person.name());
        story.tell(delivery.caseNumber(), person, book.name(delivery) + " confirmed by " + person.name() + ".");
        book.confirmed(delivery);
    }

    /**
     * Something is missing, in the customer's words: it is delivered again.
     *
     * @param channel the way the words came
     * @throws InvalidInput without words
     * @throws QuoteNotFound if there is no such order for this person
     * @throws NotABuyer if it is not this person's to say
     * @throws WrongState if it is not delivered, or counts as confirmed
     */
    public void dispute(
            QuoteNumber number, Viewer.Customer viewer, Author person, Channel channel, @Nullable String words) {
        received(number, viewer);
        List<Problem> problems = new ArrayList<>();
        String missing = Words.required("missing", "What must still be done", words, Words.REASON, problems);
        Words.refuse(problems);
        Delivery delivery = book.change(number, DeliveryState.DELIVERED);
        delivery.dispute();
        story.report(delivery.caseNumber(), person, channel, missing);
        book.disputed(delivery);
    }

    /** The order, held, if what became of it is this person's to say. */
    private Delivery received(QuoteNumber number, Viewer.Customer viewer) {
        Quote quote = quotes.find(number.value()).orElseThrow(QuoteNotFound::new);
        if (!audience.sees(quote, viewer)) {
            throw new QuoteNotFound();
        }
        audience.mustReceive(quote, viewer);
        story.hold(number.caseNumber());
        return book.get(number);
    }
}
