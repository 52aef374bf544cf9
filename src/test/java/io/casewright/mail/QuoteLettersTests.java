package io.casewright.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.quote.QuoteAnswers;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.SentQuotes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What customers and sales are mailed about quotes. */
class QuoteLettersTests extends ProductTests {

    private final Desk desk = QuoteFixtures.sellingDesks().get(0);

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    QuoteFixtures quoted;

    @Autowired
    QuoteLetters letters;

    @Autowired
    SentQuotes sent;

    @Autowired
    Outbox outbox;

    @Autowired
    QuoteAnswers answers;

    @Autowired
    StaffDirectory staff;

    @ParameterizedTest
    @DisplayName("CT-8: whoever asked and whoever may buy is written to, once for each version, with the way to it")
    @ValueSource(
            strings = {
                "quote-sent",
                "quote-reminder",
                "quote-expired",
                "quote-accepted",
                "quote-replaced",
                "quote-withdrawn",
                "quote-charged"
            })
    void writesToTheCustomersPeople(String kind) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        fixtures.becomes(customer.person(), customer, Role.MEMBER);
        Person buyer = fixtures.colleague(customer, Role.KEY_CONTACT);
        QuoteNumber quote = quoted.sent(customer);

        letters.send(quote, kind);
        letters.send(quote, kind);

        List<OutgoingMail> mails = about(quote);
        assertThat(mails)
                .extracting(OutgoingMail::recipient)
                .containsExactlyInAnyOrder(customer.person().email(), buyer.email());
        assertThat(mails).allSatisfy(mail -> assertThat(mail.body()).contains("/quotes/" + quote + "/1"));
    }

    @ParameterizedTest
    @DisplayName("CT-8: sales is told of orders, refusals and questions, and led to its own page")
    @ValueSource(strings = {"quote-order", "quote-declined", "quote-question"})
    void writesToSales(String kind) {
        QuoteNumber quote = quoted.sent(fixtures.coveredCustomer(desk));

        letters.tellSales(quote, kind, List.of(new Recipient("Sam", "sam@casewright.example")));

        assertThat(about(quote)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("sam@casewright.example");
            assertThat(mail.body()).contains("/staff/quotes/" + quote);
        });
    }

    @Test
    @DisplayName("CT-8: who hears that a version is replaced is led to that version, not to the draft of the next")
    void leadsToWhatWasSent() {
        QuoteNumber quote = quoted.sent(fixtures.coveredCustomer(desk));
        sent.revise(quote, QuoteFixtures.SALES);

        letters.send(quote, "quote-replaced");

        assertThat(about(quote))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.body()).contains("/quotes/" + quote + "/1"));
    }

    @Test
    @DisplayName("CT-8: an order is in the mail of both sides, once, as soon as it is one")
    void tellsBothSidesOfAnOrder() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        fixtures.becomes(customer.person(), customer, Role.ADMINISTRATOR);
        staff.hire(
                new StaffMember(
                        "sal.orders",
                        "Sal",
                        "sal.orders@casewright.example",
                        Set.of(StaffGroups.SALES),
                        Set.of(desk.id())),
                null);
        QuoteNumber quote = quoted.sent(customer);

        answers.accept(quote, 1, customer.person().id(), "Ann");
        answers.accept(quote, 1, customer.person().id(), "Ann");

        assertThat(about(quote))
                .extracting(OutgoingMail::recipient)
                .containsOnlyOnce(customer.person().email(), "sal.orders@casewright.example");
    }

    private List<OutgoingMail> about(QuoteNumber quote) {
        return outbox.latest(Set.of(desk.id()), 10_000).stream()
                .filter(mail -> mail.subject().contains(quote.value()))
                .toList();
    }
}
