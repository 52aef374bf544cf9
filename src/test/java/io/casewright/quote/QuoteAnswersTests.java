package io.casewright.quote;

import static io.casewright.quote.QuoteFixtures.SALES;
import static io.casewright.quote.QuoteFixtures.pricing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.Channel;
import io.casewright.cases.Conversation;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.Viewer;
import io.casewright.cases.WrongState;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a customer may say to a quote, and what comes of it. */
class QuoteAnswersTests extends ProductTests {

    private final Desk desk = QuoteFixtures.sellingDesks().get(0);

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    QuoteFixtures quoted;

    @Autowired
    Quotes quotes;

    @Autowired
    SentQuotes sent;

    @Autowired
    QuoteAnswers answers;

    @Autowired
    QuoteBook book;

    @Autowired
    Conversation conversation;

    DeskCustomer customer;
    Person buyer;

    @BeforeEach
    void somebodyMayBuy() {
        customer = fixtures.coveredCustomer(desk);
        fixtures.becomes(customer.person(), customer, Role.MEMBER);
        buyer = fixtures.colleague(customer, Role.ADMINISTRATOR);
    }

    @Test
    @DisplayName("CT-8: accepting records who, when, which version and what it said")
    void accepts() {
        QuoteNumber quote = quoted.sent(customer);
        String fingerprint = book.view(quote).version(1).fingerprint();

        answers.accept(quote, 1, buyer.id(), "B. Uyer");

        QuoteVersionView accepted = book.view(quote).version(1);
        assertThat(accepted.state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(accepted.typedName()).isEqualTo("B. Uyer");
        assertThat(accepted.endedBy()).isEqualTo(buyer.name());
        assertThat(accepted.endedAt()).isEqualTo(START);
        assertThat(accepted.fingerprint()).isEqualTo(fingerprint).hasSize(64);
    }

    @Test
    @DisplayName("CT-8: twenty acceptances at once, of two people, are one order")
    void acceptsManyAtOnceAsOne() throws Exception {
        QuoteNumber quote = quoted.sent(customer);
        Person other = fixtures.colleague(customer, Role.KEY_CONTACT);
        var threads = Executors.newFixedThreadPool(10);

        var done = threads.invokeAll(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    Person person = i % 2 == 0 ? buyer : other;
                    answers.accept(quote, 1, person.id(), person.name());
                    return true;
                })
                .toList());
        threads.shutdown();

        for (var answer : done) {
            assertThat(answer.get()).isTrue();
        }
        assertThat(book.view(quote).steps().stream().filter(step -> step.kind().equals("accepted")))
                .hasSize(1);
    }

    @Test
    @DisplayName("CT-8: only who may buy for the company accepts; strangers and payers of another one see no quote")
    void acceptsFromBuyersOnly() {
        QuoteNumber quote = quoted.sent(customer);
        DeskCustomer stranger = fixtures.coveredCustomer(desk);
        fixtures.becomes(stranger.person(), stranger, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> answers.accept(quote, 1, customer.person().id(), "Me"))
                .isInstanceOf(NotABuyer.class)
                .hasMessageContaining(buyer.name());
        assertThatThrownBy(() -> answers.accept(quote, 1, stranger.person().id(), "Me"))
                .isInstanceOf(QuoteNotFound.class);
        assertThatThrownBy(() -> answers.decline(quote, 1, stranger.person().id(), "No"))
                .isInstanceOf(QuoteNotFound.class);
        assertThatThrownBy(() -> answers.ask(quote, 1, stranger.person().id(), Channel.PORTAL, "Why?"))
                .isInstanceOf(QuoteNotFound.class);
        assertThat(book.view(quote).state()).isEqualTo(QuoteState.SENT);
    }

    @Test
    @DisplayName("CT-8: where nobody may buy, whoever asks is told so; who loses the role cannot accept any more")
    void tellsWhomToAsk() {
        QuoteNumber quote = quoted.sent(customer);
        fixtures.becomes(buyer, customer, Role.MEMBER);

        assertThatThrownBy(() -> answers.accept(quote, 1, customer.person().id(), "Me"))
                .isInstanceOf(NotABuyer.class)
                .hasMessageContaining(
                        "somebody entitled to buy for " + customer.account().name());
        assertThatThrownBy(() -> answers.accept(quote, 1, buyer.id(), "Me")).isInstanceOf(QuoteNotFound.class);
        assertThat(book.view(quote).state()).isEqualTo(QuoteState.SENT);
    }

    @Test
    @DisplayName("CT-8: a name is typed, and what is no name is refused")
    void wantsAName() {
        QuoteNumber quote = quoted.sent(customer);

        assertThatThrownBy(() -> answers.accept(quote, 1, buyer.id(), " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> answers.accept(quote, 1, buyer.id(), "a\nb")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> answers.accept(quote, 1, buyer.id(), "x".repeat(201)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("CT-8: a new version replaces the old one, which cannot be accepted any more and says so")
    void acceptsTheLastVersionOnly() {
        QuoteNumber quote = quoted.sent(customer);
        sent.revise(quote, SALES);
        assertThatThrownBy(() -> answers.accept(quote, 1, buyer.id(), "Me"))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("replaced");
        assertThatThrownBy(() -> answers.accept(quote, 2, buyer.id(), "Me")).isInstanceOf(QuoteNotFound.class);

        quotes.price(quote, SALES, pricing(1, "2", "10", ""));
        quoted.sent(quote);
        answers.accept(quote, 2, buyer.id(), "Me");

        assertThat(book.view(quote).versions())
                .extracting(QuoteVersionView::state)
                .containsExactly(QuoteState.REPLACED, QuoteState.ACCEPTED);
        assertThat(book.view(quote).version(1).amounts().total()).isEqualByComparingTo("59.99");
        assertThat(book.view(quote).version(2).amounts().total()).isEqualByComparingTo("20");
    }

    @Test
    @DisplayName("CT-8: an expired quote is expired at that instant, whether anybody has noticed or not")
    void expires() {
        QuoteNumber quote = quoted.sent(customer);
        clock.moveTo(book.validUntil(quote).minus(Duration.ofMillis(1)));
        assertThat(book.view(quote).state()).isEqualTo(QuoteState.SENT);
        clock.moveTo(book.validUntil(quote));

        assertThat(book.view(quote).state()).isEqualTo(QuoteState.EXPIRED);
        assertThatThrownBy(() -> answers.accept(quote, 1, buyer.id(), "Me"))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("expired");
        sent.expire(quote);
        sent.expire(quote);
        assertThat(book.view(quote).steps().stream().filter(step -> step.kind().equals("expired")))
                .hasSize(1);
    }

    @Test
    @DisplayName("CT-8: who declines says why; who accepted before cannot decline, and an order does not expire")
    void declines() {
        QuoteNumber declined = quoted.sent(customer);
        QuoteNumber accepted = quoted.sent(customer);

        assertThatThrownBy(() -> answers.decline(declined, 1, buyer.id(), "")).isInstanceOf(InvalidInput.class);
        answers.decline(declined, 1, buyer.id(), "Too dear.");
        answers.accept(accepted, 1, buyer.id(), "Me");

        assertThat(book.view(declined).version(1).endWords()).isEqualTo("Too dear.");
        assertThatThrownBy(() -> answers.accept(declined, 1, buyer.id(), "Me")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> answers.decline(accepted, 1, buyer.id(), "No")).isInstanceOf(WrongState.class);
        sent.expire(accepted);
        assertThatThrownBy(() -> sent.withdraw(accepted, SALES, "Never mind")).isInstanceOf(WrongState.class);
        assertThat(book.view(accepted).state()).isEqualTo(QuoteState.ACCEPTED);
    }

    @Test
    @DisplayName("CT-8: a question about a quote stands in the case, whoever of those who may see it asks")
    void asks() {
        QuoteNumber quote = quoted.sent(customer);

        answers.ask(quote, 1, customer.person().id(), Channel.PORTAL, "Is travel included?");
        answers.ask(quote, 1, buyer.id(), Channel.API, "And lunch?");

        Viewer viewer = CaseFixtures.viewer(customer);
        assertThat(conversation.timeline(quote.caseNumber(), viewer))
                .filteredOn(entry -> entry.kind().equals("message"))
                .extracting(entry -> entry.body())
                .contains("Is travel included?", "And lunch?");
        assertThat(book.view(quote).state()).isEqualTo(QuoteState.SENT);
    }

    @Test
    @DisplayName("CT-8: what is not sent does not exist for the customer, nor does who did what to it")
    void hidesDrafts() {
        QuoteNumber quote = quoted.priced(customer);
        Viewer viewer = CaseFixtures.viewer(customer);

        assertThat(book.view(quote, viewer).versions()).isEmpty();
        assertThat(book.view(quote, viewer).steps()).isEmpty();
        assertThatThrownBy(() -> answers.accept(quote, 1, buyer.id(), "Me")).isInstanceOf(QuoteNotFound.class);
        assertThat(book.ofCase(quote.caseNumber(), viewer)).hasSize(1);
        assertThat(List.of(book.view(quote, viewer).state())).containsExactly(QuoteState.DRAFT);
    }
}
