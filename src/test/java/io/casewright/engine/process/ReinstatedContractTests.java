package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.casewright.quote.DeliveryState;
import io.casewright.quote.QuoteAnswers;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a lapsed contract over an accepted quote to the books, and back to support, on every desk that sells something. */
@DisplayName("Reinstated contract")
@PassesEveryFlow(of = "await-contract")
class ReinstatedContractTests extends ProductTests {

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
    OrderScenario orders;

    @Autowired
    Promises promises;

    @Autowired
    Customers customers;

    /** A case parked for want of a contract, with a quote that the customer has. */
    private record Offered(DeskCustomer customer, Person buyer, CaseNumber number, QuoteNumber quote) {}

    private Offered offered(Desk desk) {
        DeskCustomer customer = fixtures.customer(desk, DeskFixtures.anyOfRemedies("reinstate", "renew"));
        String role =
                String.valueOf(fixtures.coveredCustomer(desk).example().facts().get("role"));
        fixtures.becomes(
                customer.person(),
                customer,
                Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_')));
        Person buyer = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = scenario.submitted(customer);
        return new Offered(customer, buyer, number, services.offered(number, desk));
    }

    private Offered accepted(Desk desk) {
        Offered offered = offered(desk);
        orders.accepted(offered.quote(), offered.buyer());
        return offered;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("ST-2: accepted, recorded by sales, delivered by that, charged, and the case goes on with its clock")
    void goesOnWhenSalesRecordsTheContract(Desk desk) {
        Offered accepted = accepted(desk);
        CaseNumber number = accepted.number();
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PARKED);
        assertThat(orders.charged(desk, accepted.quote()))
                .as("nothing is delivered yet")
                .isEmpty();
        Instant recorded = START.plus(Duration.ofDays(2));
        clock.moveTo(recorded);

        records(number);

        assertThat(scenario.caseOf(number).state()).isNotEqualTo(CaseState.PARKED);
        assertThat(scenario.caseOf(number).cycleStartedAt()).isEqualTo(recorded);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
        assertThat(promises.of(number)).extracting(PromiseView::owedAt).allMatch(begun -> !begun.isBefore(recorded));
        assertThat(services.passed(accepted.quote(), "paid-service")).endsWith("EndEvent_ServiceDelivered");
        assertThat(orders.state(accepted.number(), accepted.customer())).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(orders.charged(desk, accepted.quote())).singleElement().satisfies(charge -> {
            assertThat(charge.origin()).isEqualTo("reinstatement");
            assertThat(charge.deliveredAt()).isEqualTo(recorded);
        });
        LocalDate today = LocalDate.ofInstant(recorded, desk.zone());
        assertThat(customers.lapsedSince(accepted.customer().account().id(), today))
                .isEmpty();
        assertThat(scenario.bodies(number, accepted.customer()))
                .anySatisfy(body -> assertThat(body).contains("is delivered: the contract is in the books"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName(
            "ST-2: recorded in the books while the quote is open, it is withdrawn with the reason, nothing charged")
    void withdrawsWhatNobodyNeedAccept(Desk desk) {
        Offered bySales = offered(desk);
        records(bySales.number());
        Offered byBooks = offered(desk);
        fixtures.coverAfterAll(byBooks.customer());

        for (Offered offered : List.of(bySales, byBooks)) {
            assertThat(services.view(offered.quote()).state()).isEqualTo(QuoteState.WITHDRAWN);
            assertThat(scenario.bodies(offered.number(), offered.customer()))
                    .anySatisfy(body -> assertThat(body).contains("The contract is in the books"));
            assertThat(services.tasks(offered.quote())).isEmpty();
            assertThat(orders.charged(desk, offered.quote())).isEmpty();
            assertThat(scenario.taskOf(offered.number()).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("ST-2: declined or expired, the case stays parked and says so, and sales may offer again")
    void staysParkedWithoutAnOrder(Desk desk) {
        Offered declined = offered(desk);
        answers.decline(declined.quote(), 1, declined.buyer().id(), "Next year.");
        Offered expired = offered(desk);
        services.timePasses(expired.quote());
        services.timePasses(expired.quote());

        for (Offered offered : List.of(declined, expired)) {
            assertThat(services.view(offered.quote()).state()).isIn(QuoteState.DECLINED, QuoteState.EXPIRED);
            assertThat(scenario.caseOf(offered.number()).state()).isEqualTo(CaseState.PARKED);
            assertThat(scenario.taskOf(offered.number()).getTaskDefinitionKey()).isEqualTo("Task_OfferContract");
            assertThat(scenario.bodies(offered.number(), offered.customer()))
                    .anySatisfy(body -> assertThat(body).contains("The case stays parked"));
            QuoteNumber second = services.offered(offered.number(), desk);
            orders.accepted(second, offered.buyer());
            fixtures.coverAfterAll(offered.customer());
            assertThat(orders.charged(desk, second)).hasSize(1);
            assertThat(orders.charged(desk, offered.quote())).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("ST-2: when no contract comes of an order, it is cancelled and nothing is charged")
    void cancelsAnOrderWithoutAContract(Desk desk) {
        Offered accepted = accepted(desk);

        scenario.completes(
                "sales", accepted.number(), Map.of("offerOutcome", "declined", "offerWords", "You changed your mind."));

        assertThat(orders.state(accepted.number(), accepted.customer())).isEqualTo(DeliveryState.CANCELLED);
        assertThat(services.passed(accepted.quote(), "paid-service")).endsWith("EndEvent_ServiceCancelled");
        assertThat(scenario.caseOf(accepted.number()).endedAs()).isEqualTo("refused");
        fixtures.coverAfterAll(accepted.customer());
        assertThat(orders.charged(desk, accepted.quote())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("ST-2: an order outlives its case: the books deliver it, once, whatever else they say")
    void deliversWhatWasOrderedOfACaseThatEnded(Desk desk) {
        Offered accepted = accepted(desk);
        scenario.customerResolves(accepted.number(), accepted.customer());
        fixtures.colleague(accepted.customer(), Role.MEMBER);
        assertThat(orders.state(accepted.number(), accepted.customer()))
                .as("another colleague is no contract")
                .isEqualTo(DeliveryState.ORDERED);

        fixtures.coverAfterAll(accepted.customer());
        fixtures.hasExtendedSupport(accepted.customer());

        assertThat(orders.state(accepted.number(), accepted.customer())).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(orders.charged(desk, accepted.quote())).hasSize(1);
        assertThat(scenario.caseOf(accepted.number()).state().open()).isFalse();
    }

    private void records(CaseNumber number) {
        scenario.completes("sales", number, Map.of("offerOutcome", "recorded", "contractLastDay", "2027-06-30"));
    }
}
