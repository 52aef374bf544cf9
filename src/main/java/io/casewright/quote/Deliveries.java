package io.casewright.quote;

import io.casewright.cases.Author;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.SideStory;
import io.casewright.cases.SilentDays;
import io.casewright.cases.WrongState;
import io.casewright.time.ShownTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What we do about an order: agree on a day, deliver, or cancel; nothing is there before a quote was accepted (CT-8). */
@Component
@Transactional
public class Deliveries {

    private final DeliveryBook book;
    private final SideStory story;
    private final SilentDays silence;
    private final Charges charges;
    private final Clock clock;

    Deliveries(DeliveryBook book, SideStory story, SilentDays silence, Charges charges, Clock clock) {
        this.book = book;
        this.story = story;
        this.silence = silence;
        this.charges = charges;
        this.clock = clock;
    }

    @EventListener
    void on(QuoteAccepted accepted) {
        book.add(new Delivery(accepted, clock.instant()));
    }

    /**
     * Takes over what was agreed on with the customer.
     *
     * @return {@code scheduled} or {@code cancelled}
     * @throws InvalidInput naming every field that does not fit; nothing is changed
     * @throws WrongState if it is not to be scheduled
     */
    public String schedule(QuoteNumber number, Author author, Appointment appointment) {
        Delivery delivery = book.change(number, DeliveryState.ORDERED);
        Appointment.Read read = appointment.read(book.zone(delivery), clock.instant());
        Instant day = read.day();
        if (day == null) {
            return cancel(delivery, author, read.words());
        }
        delivery.schedule(day);
        story.say(
                delivery.caseNumber(),
                author,
                book.name(delivery) + " is scheduled for " + ShownTime.in(book.zone(delivery), day) + ".\n\n"
                        + read.words());
        return DeliveryState.SCHEDULED.word();
    }

    /**
     * Takes over what happened on the day.
     *
     * @return {@code delivered}, {@code moved} or {@code cancelled}
     * @throws InvalidInput naming every field that does not fit; nothing is changed
     * @throws WrongState if it is not to be delivered
     */
    public String deliver(QuoteNumber number, Author author, Handover handover) {
        Delivery delivery = book.change(number, DeliveryState.SCHEDULED, DeliveryState.DISPUTED);
        Handover.Read read = handover.read();
        return switch (read.outcome()) {
            case Handover.CANCEL -> cancel(delivery, author, read.words());
            case Handover.MOVE -> {
                delivery.unschedule();
                story.say(
                        delivery.caseNumber(), author, book.name(delivery) + " needs another day.\n\n" + read.words());
                yield "moved";
            }
            default -> {
                delivery.deliver(clock.instant());
                story.say(
                        delivery.caseNumber(),
                        author,
                        book.name(delivery) + " is delivered. Please confirm it, or say what is missing, on the page of"
                                + " your case.\n\n" + read.words());
                yield DeliveryState.DELIVERED.word();
            }
        };
    }

    @Transactional(readOnly = true)
    boolean isOrdered(QuoteNumber number) {
        return book.get(number).state() == DeliveryState.ORDERED;
    }

    /** A contract that was ordered is in the books: that delivers it, and says so itself (ST-2). */
    void fulfil(QuoteNumber number, Author author) {
        Delivery delivery = book.change(number, DeliveryState.ORDERED);
        delivery.deliver(clock.instant());
        delivery.end(DeliveryState.CONFIRMED, clock.instant(), author.name());
        story.tell(delivery.caseNumber(), author, book.name(delivery) + " is delivered: the contract is in the books.");
        book.confirmed(delivery);
    }

    /** No contract comes of what was ordered (ST-2). */
    void forgo(QuoteNumber number, Author author, String words) {
        Delivery delivery = book.change(number, DeliveryState.ORDERED);
        cancel(delivery, author, words);
        book.cancelled(delivery);
    }

    /**
     * What became of an order that is a contract is charged, if it is there (ST-2).
     *
     * @return {@code delivered} or {@code cancelled}
     */
    public String settle(QuoteNumber number) {
        Delivery delivery = book.change(number, DeliveryState.CONFIRMED, DeliveryState.CANCELLED);
        if (delivery.state() == DeliveryState.CANCELLED) {
            return DeliveryState.CANCELLED.word();
        }
        charges.add(number, delivery.deliveredAt());
        book.ended(delivery);
        return DeliveryState.DELIVERED.word();
    }

    /** Whoever ordered it owes nothing, in whichever state it was. */
    private String cancel(Delivery delivery, Author author, String words) {
        delivery.end(DeliveryState.CANCELLED, clock.instant(), author.name());
        story.say(
                delivery.caseNumber(),
                author,
                book.name(delivery) + " is cancelled, and nothing is charged for it.\n\n" + words);
        book.ended(delivery);
        return DeliveryState.CANCELLED.word();
    }

    /** By when it is to be delivered, in UTC; now where no day is agreed on any more. */
    @Transactional(readOnly = true)
    public Instant dueAt(QuoteNumber number) {
        Instant day = book.get(number).scheduledFor();
        return day == null ? clock.instant() : day;
    }

    /** When silence counts as confirmation, in UTC: after as many days as would close a silent case. */
    public Instant confirmsAt(QuoteNumber number) {
        Delivery delivery = book.change(number, DeliveryState.DELIVERED);
        Instant end = silence.over(delivery.caseNumber());
        delivery.confirmBy(end);
        return end;
    }

    /** What was delivered is charged, as it was accepted; silence until now counts as confirmation. */
    public void charge(QuoteNumber number) {
        Delivery delivery = book.change(number, DeliveryState.DELIVERED, DeliveryState.CONFIRMED);
        if (delivery.state() == DeliveryState.DELIVERED) {
            delivery.end(DeliveryState.CONFIRMED, clock.instant(), Author.SYSTEM.name());
            story.tell(
                    delivery.caseNumber(),
                    Author.SYSTEM,
                    book.name(delivery) + " counts as confirmed: nobody said that anything is missing.");
        }
        charges.add(number, delivery.deliveredAt());
        book.ended(delivery);
    }
}
