package io.casewright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.desk.Desk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One paid service on every desk that sells something, wholly over HTTP, by people who signed in. */
@DisplayName("Sold over HTTP")
class SaleTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.quote.QuoteFixtures#sellingDesks")
    @DisplayName(
            "CH-12 CT-7 CT-8 CT-11 ST-10: submitted, split off, priced, sent, accepted, delivered, confirmed, charged")
    void isSoldFromTheCaseToTheCharge(Desk desk) {
        People people = new People(new ThisProduct());
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        JourneyCase journey = JourneyCase.submitted(people, customer);
        Sale sale = Sale.beside(journey);
        DeskCustomer buyer = people.buyerBeside(customer);

        sale.isSplitOff();
        sale.isSent();
        assertThat(sale.isAcceptedBy(people.buyerBeside(fixtures.coveredCustomer(desk)))
                        .statusCode())
                .as("somebody of another company")
                .isEqualTo(404);
        assertThat(sale.isAcceptedBy(buyer).statusCode()).isEqualTo(200);
        sale.isDelivered();
        sale.isConfirmedBy(buyer);
        sale.isOnTheListOfCharges();
    }

    private final class ThisProduct implements Running {

        @Override
        public int port() {
            return port;
        }

        @Override
        public String engine() {
            return context.getBean(org.camunda.bpm.engine.ProcessEngine.class).getName();
        }

        @Override
        public <T> T the(Class<T> bean) {
            return context.getBean(bean);
        }
    }
}
