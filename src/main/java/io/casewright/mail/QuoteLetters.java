package io.casewright.mail;

import io.casewright.cases.SupportCases;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteVersionView;
import io.casewright.quote.QuoteView;
import io.casewright.time.ShownTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes about quotes (CT-8): to those who asked and those who may buy, and to sales. Nothing they wrote goes into it. */
@Component
@Transactional
public class QuoteLetters {

    private final QuoteBook book;
    private final SupportCases cases;
    private final Customers customers;
    private final Desks desks;
    private final QuotePost post;

    QuoteLetters(QuoteBook book, SupportCases cases, Customers customers, Desks desks, QuotePost post) {
        this.book = book;
        this.cases = cases;
        this.customers = customers;
        this.desks = desks;
        this.post = post;
    }

    /**
     * Writes one of our texts about a quote to the customer's people, once for each version.
     *
     * @param kind such as {@code quote-sent}
     * @throws IllegalArgumentException if there is no such text
     */
    public void send(QuoteNumber number, String kind) {
        QuoteView quote = book.view(number);
        Person asking = customers.person(cases.get(quote.caseNumber()).person());
        Stream.concat(Stream.of(asking), book.buyers(number).stream())
                .map(Person::id)
                .distinct()
                .map(customers::person)
                .forEach(person -> write(quote, kind, person.name(), person.email(), person.zone()));
    }

    /** The same to members of sales, who read times in the desk's zone. */
    public void tellSales(QuoteNumber number, String kind, List<Recipient> sales) {
        QuoteView quote = book.view(number);
        ZoneId zone = desks.get(quote.desk()).zone();
        sales.forEach(member -> write(quote, kind, member.name(), member.email(), zone));
    }

    private void write(QuoteView quote, String kind, String name, String address, ZoneId zone) {
        QuoteVersionView version = quote.versions().stream()
                .filter(sent -> sent.sentAt() != null)
                .reduce((earlier, later) -> later)
                .or(quote::last)
                .orElseThrow(() -> new IllegalStateException("Quote " + quote.number() + " has no version."));
        Desk desk = desks.get(quote.desk());
        Instant until = version.validUntil();
        post.write(
                quote,
                kind,
                address,
                Map.of(
                        "name", name,
                        "desk", desk.name(),
                        "quote", quote.number().value(),
                        "number", quote.caseNumber().value(),
                        "version", String.valueOf(version.version()),
                        "service", quote.serviceName(),
                        "company", quote.company(),
                        "total", version.amounts().shown(version.amounts().total()),
                        "until", until == null ? "" : ShownTime.in(zone, until),
                        "buyers", quote.buyers()));
    }
}
