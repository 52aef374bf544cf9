package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.WrongState;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteState;
import io.casewright.quote.Quotes;
import io.casewright.quote.SentQuotes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that is charged because an engineer confirmed it, on every desk that charges some. */
@DisplayName("Charged work")
class ChargedWorkProcessTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    ServiceScenario services;

    @Autowired
    QuoteFixtures quoted;

    @Autowired
    Quotes quotes;

    @Autowired
    SentQuotes sent;

    @Autowired
    OrderScenario orders;

    /** What a desk charges, and whether the customer accepts it first, as the desk's examples say. */
    static Stream<Arguments> charged() {
        return DeskFixtures.desks().stream()
                .flatMap(desk -> desk.catalogue().charges().stream()
                        .map(item -> Arguments.of(desk, item.code(), accepted(desk, item))));
    }

    private static boolean accepted(Desk desk, CatalogueItem item) {
        return DeskFixtures.examples(desk).stream()
                .anyMatch(example -> item.code().equals(example.facts().get("service"))
                        && example.expects("quoteTerms", "quoteAcceptance", "required"));
    }

    @ParameterizedTest(name = "{0} {1}, accepted first: {2}")
    @MethodSource("charged")
    @DisplayName("ST-11: an engineer confirms it, sales prices it, and it is charged at once or when it was accepted")
    void reachesTheListOfCharges(Desk desk, String service, boolean accepted) {
        DeskCustomer customer = extended(desk);
        Person buyer = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = scenario.submitted(customer);

        QuoteNumber quote = services.charged(number, desk, service, true);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
        assertThat(services.view(quote).words()).isEqualTo("One page of five was slow.");
        assertThat(orders.charged(desk, quote)).as("sales has not looked at it").isEmpty();
        services.sent(quote);

        if (accepted) {
            assertThat(services.view(quote).state()).isEqualTo(QuoteState.SENT);
            orders.accepted(quote, buyer);
            services.scheduled(quote);
            services.delivered(quote);
            services.timePasses(quote);
        } else {
            assertThat(services.view(quote).state()).isEqualTo(QuoteState.CHARGED);
            assertThat(services.passed(quote, "paid-service")).endsWith("EndEvent_WorkCharged");
            assertThat(scenario.mail(number, "quote-charged").body())
                    .contains("200.00 " + desk.catalogue().currency(), "/quotes/" + quote + "/1");
            assertThatThrownBy(() -> orders.accepted(quote, buyer)).hasMessageContaining("is charged");
        }
        assertThat(orders.charged(desk, quote)).singleElement().satisfies(charge -> {
            assertThat(charge.origin()).isEqualTo("charge");
            assertThat(charge.amount()).isEqualByComparingTo("200");
        });
        assertThat(services.tasks(quote)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("charged")
    @DisplayName(
            "ST-11: sales waives it with a reason, which the customer reads; nothing is charged, and the case closes")
    void isWaivedWithAReason(Desk desk, String service, boolean accepted) {
        DeskCustomer customer = extended(desk);
        CaseNumber number = scenario.submitted(customer);
        QuoteNumber quote = services.charged(number, desk, service, false);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        assertThatThrownBy(() -> services.does(
                        quote, "Task_PriceService", ServiceScenario.SALES, Map.of("pricingOutcome", "withdraw")))
                .hasStackTraceContaining("pricingWords");

        services.does(
                quote,
                "Task_PriceService",
                ServiceScenario.SALES,
                Map.of("pricingOutcome", "withdraw", "pricingWords", "It was our <mistake>."));

        assertThat(scenario.bodies(number, customer))
                .anySatisfy(body -> assertThat(body).contains("Nothing is charged for", "It was our <mistake>."));
        assertThat(scenario.mails(number)).contains("charge-waived");
        assertThat(orders.charged(desk, quote)).isEmpty();
        assertThat(services.tasks(quote)).isEmpty();
        scenario.nothingIsLearned(number);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chargingDesks")
    @DisplayName(
            "ST-11: whom the policy does not charge, and what is sold and not charged, is refused; nothing is kept")
    void refusesWhatThePolicyDoesNotCharge(Desk desk) {
        DeskCustomer customer = fixtures.customer(
                desk,
                example -> example.expects("entitlement", "coverage", "covered")
                        && !Boolean.TRUE.equals(example.facts().get("extendedSupport")));
        CaseNumber number = scenario.submitted(customer);
        List<String> notCharged = desk.catalogue().charges().stream()
                .map(CatalogueItem::code)
                .filter(code -> DeskFixtures.examples(desk).stream()
                        .anyMatch(example -> code.equals(example.facts().get("service"))
                                && List.of().equals(example.expect().get("quote"))))
                .toList();
        assertThat(notCharged).isNotEmpty();
        for (String code : notCharged) {
            assertThatThrownBy(() -> services.charged(number, desk, code, true))
                    .hasStackTraceContaining("this company is not charged for it");
        }
        for (String wrong : List.of(desk.catalogue().buyable().get(0).code(), "no-such", "<b>")) {
            assertThatThrownBy(() -> services.charged(number, desk, wrong, true))
                    .hasStackTraceContaining("InvalidInput");
        }
        assertThat(scenario.instances(number, "paid-service")).isZero();

        QuoteNumber sold = quoted.priced(customer);
        assertThatThrownBy(() -> quotes.exchange(
                        sold,
                        QuoteFixtures.SALES,
                        desk.catalogue().charges().get(0).code()))
                .as("nobody confirmed it")
                .isInstanceOf(InvalidInput.class);
        quotes.submit(sold, QuoteFixtures.SALES);
        assertThatThrownBy(() -> sent.charge(sold, QuoteFixtures.SALES)).isInstanceOf(WrongState.class);
    }

    static List<Desk> chargingDesks() {
        return DeskFixtures.desks().stream()
                .filter(desk -> !desk.catalogue().charges().isEmpty())
                .toList();
    }

    private DeskCustomer extended(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        fixtures.hasExtendedSupport(customer);
        return customer;
    }
}
