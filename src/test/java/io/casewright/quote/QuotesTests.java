package io.casewright.quote;

import static io.casewright.quote.QuoteFixtures.SALES;
import static io.casewright.quote.QuoteFixtures.SECOND;
import static io.casewright.quote.QuoteFixtures.line;
import static io.casewright.quote.QuoteFixtures.pricing;
import static io.casewright.quote.QuoteFixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.Conversation;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.WrongState;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Licence;
import io.casewright.customer.LicencePrice;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the request to what the customer gets. */
class QuotesTests extends ProductTests {

    private final Desk desk = QuoteFixtures.sellingDesks().get(0);

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CustomerBooks books;

    @Autowired
    CaseFixtures cases;

    @Autowired
    QuoteFixtures quoted;

    @Autowired
    Quotes quotes;

    @Autowired
    SentQuotes sent;

    @Autowired
    QuoteBook book;

    @Autowired
    Conversation conversation;

    @ParameterizedTest
    @DisplayName("CH-12 CT-7: what a desk sells can be asked for, gets a number of the case, and is read there")
    @MethodSource("io.casewright.quote.QuoteFixtures#sellingDesks")
    void begins(Desk selling) {
        DeskCustomer customer = fixtures.coveredCustomer(selling);
        CaseNumber number = cases.aCase(customer);

        QuoteNumber first = quoted.requested(selling, number);
        QuoteNumber second = quoted.requested(selling, number);

        assertThat(first.value()).isEqualTo(number + "-Q1");
        assertThat(second.value()).isEqualTo(number + "-Q2");
        assertThat(book.view(first).state()).isEqualTo(QuoteState.DRAFT);
        assertThat(conversation.timeline(number, CaseFixtures.viewer(customer)))
                .anyMatch(entry -> entry.body().contains(first.value()));
    }

    @ParameterizedTest
    @DisplayName("CH-12: hours that cannot be meant are refused, and there is no quote then")
    @ValueSource(strings = {"0", "-1", "10000.01", "1.005"})
    void refusesHoursThatCannotBeMeant(String hours) {
        CaseNumber number = cases.aCase(fixtures.coveredCustomer(desk));
        ServiceRequest request = new ServiceRequest(
                QuoteFixtures.service(desk), "Train us.", new BigDecimal(hours), Origin.PAID_SERVICE);

        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> quotes.request(number, SALES, request));

        assertThat(refused.problems()).extracting(InvalidInput.Problem::field).containsExactly("hours");
        assertThat(book.ofCase(number)).isEmpty();
    }

    @Test
    @DisplayName("CH-12: what the desk does not sell, and wishes without words, are refused by name")
    void refusesWhatIsNotSold() {
        CaseNumber number = cases.aCase(fixtures.coveredCustomer(desk));
        ServiceRequest request = new ServiceRequest("a-castle", " ", null, Origin.PAID_SERVICE);

        assertThat(catchThrowableOfType(InvalidInput.class, () -> quotes.request(number, SALES, request))
                        .problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("words", "service");
    }

    @ParameterizedTest
    @DisplayName("CT-8: an estimate is the policy's lines at the catalogue's prices, copied into the draft")
    @MethodSource("io.casewright.quote.QuoteFixtures#sellingDesks")
    void estimates(Desk selling) {
        QuoteNumber quote = quoted.requested(fixtures.coveredCustomer(selling));
        List<CatalogueItem> priced = selling.catalogue().services().stream()
                .filter(service -> service.price() != null)
                .toList();
        quoted.answers(
                quote,
                terms(),
                priced.stream()
                        .map(service ->
                                line(service.unit() == CatalogueItem.Unit.HOURS ? "hours" : "fixed", 0, service.code()))
                        .toList());

        quotes.estimate(quote);

        QuoteVersionView draft = book.view(quote).version(1);
        assertThat(draft.lines()).hasSameSizeAs(priced);
        for (int index = 0; index < priced.size(); index++) {
            QuoteLineView line = draft.lines().get(index);
            boolean hours = priced.get(index).unit() == CatalogueItem.Unit.HOURS;
            assertThat(line.price()).isEqualByComparingTo(priced.get(index).price());
            assertThat(line.quantity()).isEqualByComparingTo(hours ? "3" : "1");
        }
        assertThat(draft.taxNote()).isEqualTo("Without taxes.");
        assertThat(draft.validityDays()).isEqualTo(30);
    }

    @Test
    @DisplayName("CT-8: where the policy sells nothing sales writes the lines; a quote without any is not sent")
    void needsALine() {
        QuoteNumber quote = quoted.requested(fixtures.coveredCustomer(desk));
        quoted.answers(quote, terms(), List.of());
        quotes.estimate(quote);

        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> quotes.submit(quote, SALES));

        assertThat(refused.problems()).extracting(InvalidInput.Problem::field).containsExactly("lines");
        assertThatThrownBy(() -> sent.send(quote, SALES)).isInstanceOf(WrongState.class);
        assertThat(book.view(quote).state()).isEqualTo(QuoteState.DRAFT);
    }

    @Test
    @DisplayName("CT-8: a line without quantity or price stands in a draft and keeps it from being sent")
    void needsEveryPrice() {
        QuoteNumber quote = quoted.requested(fixtures.coveredCustomer(desk));
        quotes.price(quote, SALES, pricing(1, "", "", ""));

        assertThat(catchThrowableOfType(InvalidInput.class, () -> quotes.submit(quote, SALES))
                        .problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("lines[0].quantity", "lines[0].price");
    }

    @Test
    @DisplayName("CT-8: of two who price one draft the second is told, and what they wrote changes nothing")
    void noticesWhoWasFaster() {
        QuoteNumber quote = quoted.requested(fixtures.coveredCustomer(desk));
        quotes.price(quote, SALES, pricing(1, "1", "10", ""));

        assertThatThrownBy(() -> quotes.price(quote, SECOND, pricing(1, "2", "20", "")))
                .isInstanceOf(QuoteChanged.class);
        assertThat(book.view(quote).version(1).amounts().total()).isEqualByComparingTo("10");
    }

    @Test
    @DisplayName(
            "CT-8: a draft keeps its prices when another estimate is made with other ones, until it is estimated again")
    void keepsItsPrices() {
        QuoteNumber quote = quoted.priced(fixtures.coveredCustomer(desk));

        quoted.answers(quote, terms(), List.of(line("fixed", 0, "")));

        assertThat(book.view(quote).version(1).amounts().shown(new BigDecimal("59.99")))
                .isEqualTo("59.99 " + desk.catalogue().currency());
        assertThat(book.view(quote).version(1).amounts().subtotal()).isEqualByComparingTo("59.99");
    }

    @Test
    @DisplayName("CT-5 CT-8: another price list changes no quote that is open, neither a draft nor one that was sent")
    void outlivesAPriceList() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        licenceCosts(customer, "5000");
        QuoteNumber draft = quoted.requested(customer);
        quoted.answers(draft, terms(), List.of(line("licence-price", 20, "")));
        quotes.estimate(draft);
        QuoteNumber sentBefore = quoted.requested(customer);
        quoted.answers(sentBefore, terms(), List.of(line("licence-price", 20, "")));
        quotes.estimate(sentBefore);
        quoted.approvedAndSent(sentBefore);

        licenceCosts(customer, "9000");

        assertThat(book.view(draft).version(1).amounts().total()).isEqualByComparingTo("1000");
        assertThat(book.view(sentBefore).version(1).amounts().total()).isEqualByComparingTo("1000");
        quotes.estimate(draft);
        assertThat(book.view(draft).version(1).amounts().total())
                .as("estimated again")
                .isEqualByComparingTo("1800");
    }

    private void licenceCosts(DeskCustomer customer, String price) {
        books.licence(
                desk.id(),
                customer.account().key(),
                "licence",
                new Licence.Grant(
                        desk.product(),
                        "standard",
                        null,
                        new LicencePrice(new BigDecimal(price), desk.catalogue().currency())));
    }

    @Test
    @DisplayName(
            "ST-10 CT-8: up to the limit one person decides; above it another one approves, with or without reason")
    void asksASecondPersonAboveTheLimit() {
        QuoteNumber within = quoted.priced(quoted.requested(fixtures.coveredCustomer(desk)), "10");
        QuoteNumber above = quoted.priced(quoted.requested(fixtures.coveredCustomer(desk)), "10.01");

        assertThat(quotes.submit(within, SALES)).isFalse();
        assertThat(quotes.submit(above, SALES)).isTrue();
        assertThatThrownBy(() -> sent.send(above, SALES)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> quotes.approve(above, SALES, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> quotes.price(above, SALES, pricing(3, "1", "1", "")))
                .isInstanceOf(WrongState.class);

        quotes.approve(above, SECOND, null);
        assertThat(sent.send(above, SALES)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "ST-10: where the policy says so every quote is approved; a refusal has a reason and leads back to pricing")
    void asksASecondPersonAlways() {
        QuoteNumber quote = quoted.requested(fixtures.coveredCustomer(desk));
        Map<String, Object> always = new HashMap<>(terms());
        always.put("quoteApproval", "always");
        quoted.answers(quote, always, List.of());
        quotes.estimate(quote);
        quotes.price(quote, SALES, pricing(2, "1", "100", ""));

        assertThat(quotes.submit(quote, SALES)).isTrue();
        assertThatThrownBy(() -> quotes.refuse(quote, SECOND, " ")).isInstanceOf(InvalidInput.class);
        quotes.refuse(quote, SECOND, "Too cheap.");

        assertThat(book.view(quote).state()).isEqualTo(QuoteState.DRAFT);
        assertThat(book.view(quote).steps())
                .extracting(QuoteStepView::kind)
                .containsExactly("requested", "estimated", "estimated", "priced", "submitted", "refused");
    }

    @Test
    @DisplayName(
            "CT-8: a quote is valid to the end of its last day in the desk's zone, and reminded of some days before")
    void isValidToTheEndOfADay() {
        QuoteNumber quote = quoted.sent(fixtures.coveredCustomer(desk));
        LocalDate last = LocalDate.ofInstant(START, desk.zone()).plusDays(30);

        assertThat(book.validUntil(quote))
                .isEqualTo(last.plusDays(1).atStartOfDay(desk.zone()).toInstant());
        assertThat(ZonedDateTime.ofInstant(book.reminderAt(quote), desk.zone()).toLocalDate())
                .isEqualTo(last.minusDays(6));
    }
}
