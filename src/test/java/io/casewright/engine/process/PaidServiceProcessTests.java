package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.engine.process.ServiceScenario.Wanted;
import io.casewright.quote.DeliveryState;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteAnswers;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteState;
import io.casewright.quote.SentQuotes;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From "this is not support" to what accounting charges, on every desk that sells something. */
@DisplayName("Paid service")
@PassesEveryFlow(of = {"paid-service", "price-service", "await-order"})
class PaidServiceProcessTests extends ProductTests {

    private static final String SELLING = "io.casewright.quote.QuoteFixtures#sellingDesks";

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    ServiceScenario services;

    @Autowired
    QuoteAnswers answers;

    @Autowired
    SentQuotes sent;

    @Autowired
    DeliveryWords words;

    @Autowired
    OrderScenario orders;

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("CH-12 CT-7 CT-8: what is split off is priced, accepted, scheduled, delivered, confirmed and charged")
    void goesAllTheWay(Desk desk) {
        Wanted wanted = services.wanted(desk, true);
        QuoteNumber quote = wanted.quote();

        assertThat(scenario.taskOf(wanted.number()).getName())
                .as("the support part goes on")
                .startsWith("Handle case");
        assertThat(services.tasks(quote)).containsExactly("Task_PriceService");
        services.sent(quote);
        assertThat(services.tasks(quote))
                .as("nothing to deliver before acceptance")
                .isEmpty();
        assertThat(words.ofCase(wanted.number(), CaseScenario.viewer(wanted.customer())))
                .isEmpty();

        orders.accepted(wanted.quote(), wanted.buyer());
        assertThat(services.tasks(quote)).containsExactly("Task_ScheduleService");
        services.scheduled(quote);
        assertThat(orders.state(wanted)).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(services.taskOf(quote, "Task_DeliverService").getDueDate()).isNotNull();
        services.delivered(quote);
        assertThat(orders.charged(desk, quote)).as("not before it is confirmed").isEmpty();
        words.confirm(quote, wanted.viewer(), wanted.author());
        words.confirm(quote, wanted.viewer(), wanted.author());

        assertThat(services.passed(quote, "paid-service")).endsWith("EndEvent_ServiceDelivered");
        assertThat(orders.charged(desk, quote)).singleElement().satisfies(charge -> {
            assertThat(charge.amount()).isEqualByComparingTo("200");
            assertThat(charge.currency()).isEqualTo(desk.catalogue().currency());
        });
        assertThat(scenario.caseOf(wanted.number()).state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("ST-10: what needs approval is sent when a lead agrees, and never by whoever priced it")
    void isApprovedByASecondPerson(Desk desk) {
        QuoteNumber quote = services.wanted(desk, true).quote();
        services.priced(quote, "95");
        Map<String, Object> yes = Map.of("approval", "approve");
        services.does(quote, "Task_PriceService", ServiceScenario.SALES, Map.of("pricingOutcome", "send"));

        assertThatThrownBy(() -> services.does(quote, "Task_ApproveQuote", ServiceScenario.SALES, "leads", yes))
                .hasStackTraceContaining("a second person does");
        services.does(
                quote,
                "Task_ApproveQuote",
                ServiceScenario.LEAD,
                Map.of("approval", "refuse", "approvalReason", "Far too cheap."));
        services.priced(quote, "90");
        services.does(quote, "Task_PriceService", ServiceScenario.SALES, Map.of("pricingOutcome", "send"));
        services.does(quote, "Task_ApproveQuote", ServiceScenario.LEAD, yes);

        assertThat(services.view(quote).state()).isEqualTo(QuoteState.SENT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("CT-8: another service is estimated anew; where there is none in the end, the customer reads why")
    void pricesAnotherService(Desk desk) {
        Wanted wanted = services.wanted(desk, true);
        QuoteNumber quote = wanted.quote();
        String other = desk.catalogue().services().get(1).code();

        assertThatThrownBy(() -> services.does(
                        quote,
                        "Task_PriceService",
                        ServiceScenario.SALES,
                        Map.of("pricingOutcome", "other-service", "pricingService", "nothing-we-sell")))
                .hasStackTraceContaining("sells no service");
        services.does(
                quote,
                "Task_PriceService",
                ServiceScenario.SALES,
                Map.of("pricingOutcome", "other-service", "pricingService", other));
        assertThat(services.view(quote).service()).isEqualTo(other);
        services.does(
                quote,
                "Task_PriceService",
                ServiceScenario.SALES,
                Map.of("pricingOutcome", "withdraw", "pricingWords", "We no longer do this."));

        assertThat(services.passed(quote, "paid-service")).endsWith("EndEvent_QuoteWithdrawn");
        assertThat(scenario.bodies(wanted.number(), wanted.customer()))
                .anySatisfy(body -> assertThat(body).contains("We no longer do this."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("CT-8: a quote is declined, or expires after a reminder; neither is delivered")
    void endsWithoutAnOrder(Desk desk) {
        Wanted declined = services.wanted(desk, true);
        services.sent(declined.quote());
        answers.decline(declined.quote(), 1, declined.buyer().id(), "Next year.");
        assertThat(services.passed(declined.quote(), "paid-service")).endsWith("EndEvent_QuoteDeclined");

        Wanted silent = services.wanted(desk, true);
        services.sent(silent.quote());
        services.timePasses(silent.quote());
        assertThat(services.view(silent.quote()).state()).isEqualTo(QuoteState.SENT);
        services.timePasses(silent.quote());
        assertThat(services.passed(silent.quote(), "paid-service")).endsWith("EndEvent_QuoteExpired");
        assertThat(services.view(silent.quote()).state()).isEqualTo(QuoteState.EXPIRED);
        assertThatThrownBy(() -> orders.accepted(silent.quote(), silent.buyer()))
                .isInstanceOf(RuntimeException.class);
        assertThat(orders.charged(desk, silent.quote())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("CT-8: a quote that is revised is priced again; one that is withdrawn is gone wherever it stood")
    void isRevisedAndWithdrawn(Desk desk) {
        Wanted wanted = services.wanted(desk, true);
        QuoteNumber quote = wanted.quote();
        services.sent(quote);
        sent.revise(quote, QuoteFixtures.SALES);
        assertThat(services.tasks(quote)).containsExactly("Task_PriceService");
        assertThatThrownBy(() -> orders.accepted(wanted.quote(), wanted.buyer()))
                .isInstanceOf(RuntimeException.class);
        services.sent(quote);
        orders.accepted(quote, 2, wanted.buyer());
        assertThat(services.tasks(quote)).containsExactly("Task_ScheduleService");
        assertThatThrownBy(() -> sent.withdraw(quote, QuoteFixtures.SALES, "Too late."))
                .as("an order is cancelled, not withdrawn")
                .isInstanceOf(RuntimeException.class);

        QuoteNumber gone = services.split(wanted.number(), desk, true);
        services.sent(gone);
        sent.withdraw(gone, QuoteFixtures.SALES, "A mistake in it.");
        assertThat(services.passed(gone, "paid-service")).contains("EndEvent_NothingToSell");
        assertThat(services.tasks(gone)).isEmpty();
        assertThat(services.tasks(quote)).as("the other one goes on").containsExactly("Task_ScheduleService");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("ST-2 ST-11: a contract is delivered by the books, and what needs no acceptance is charged at once")
    void endsWithoutADelivery(Desk desk) {
        DeskCustomer lapsed = fixtures.customer(desk, DeskFixtures.anyOfRemedies("reinstate", "renew"));
        Person buyer = fixtures.colleague(lapsed, Role.ADMINISTRATOR);
        QuoteNumber contract = services.offered(scenario.submitted(lapsed), desk);
        orders.accepted(contract, buyer);
        assertThat(services.tasks(contract))
                .as("the case's own task asks for it")
                .isEmpty();
        fixtures.coverAfterAll(lapsed);
        assertThat(services.passed(contract, "paid-service")).endsWith("EndEvent_ServiceDelivered");

        Wanted wanted = orders.ordered(desk);
        orders.cancelled(wanted.quote());
        assertThat(services.passed(wanted.quote(), "paid-service")).endsWith("EndEvent_ServiceCancelled");

        fixtures.hasExtendedSupport(wanted.customer());
        for (CatalogueItem charge : desk.catalogue().charges()) {
            QuoteNumber quote = services.charged(wanted.number(), desk, charge.code(), true);
            services.sent(quote);
            assertThat(services.tasks(quote)).isEmpty();
        }
    }
}
