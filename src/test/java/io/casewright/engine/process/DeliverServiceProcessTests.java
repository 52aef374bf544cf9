package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.ProductTests;
import io.casewright.cases.Channel;
import io.casewright.desk.Desk;
import io.casewright.engine.process.ServiceScenario.Wanted;
import io.casewright.quote.DeliveryState;
import io.casewright.quote.DeliveryWords;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of what was ordered, on every desk that sells something. */
@DisplayName("Deliver service")
@PassesEveryFlow(of = "deliver-service")
class DeliverServiceProcessTests extends ProductTests {

    private static final String SELLING = "io.casewright.quote.QuoteFixtures#sellingDesks";

    @Autowired
    CaseScenario scenario;

    @Autowired
    ServiceScenario services;

    @Autowired
    OrderScenario orders;

    @Autowired
    DeliveryWords words;

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("CT-8: an order is cancelled before or on its day, and nothing is charged; another day may be found")
    void isCancelled(Desk desk) {
        Wanted early = orders.ordered(desk);
        orders.cancelled(early.quote());
        Wanted late = orders.ordered(desk);
        services.scheduled(late.quote());
        services.does(
                late.quote(),
                "Task_DeliverService",
                CaseScenario.ENGINEER,
                Map.of("deliverOutcome", "move", "deliverWords", "Our trainer is ill."));
        assertThat(orders.state(late)).isEqualTo(DeliveryState.ORDERED);
        services.scheduled(late.quote());
        services.does(
                late.quote(),
                "Task_DeliverService",
                CaseScenario.ENGINEER,
                Map.of("deliverOutcome", "cancel", "deliverWords", "Still ill."));

        for (Wanted wanted : List.of(early, late)) {
            assertThat(services.passed(wanted.quote(), "paid-service")).endsWith("EndEvent_ServiceCancelled");
            assertThat(orders.state(wanted)).isEqualTo(DeliveryState.CANCELLED);
            assertThat(orders.charged(desk, wanted.quote())).isEmpty();
            assertThat(scenario.bodies(wanted.number(), wanted.customer()))
                    .anySatisfy(body -> assertThat(body).contains("cancelled, and nothing is charged"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("CT-8: what is missing is delivered; silence for the desk's days confirms, and then it is too late")
    void isDisputedAndConfirmedBySilence(Desk desk) {
        Wanted wanted = orders.delivered(desk);
        words.dispute(wanted.quote(), wanted.viewer(), wanted.author(), Channel.PORTAL, "Two people were not trained.");
        assertThat(orders.state(wanted)).isEqualTo(DeliveryState.DISPUTED);
        services.delivered(wanted.quote());
        Wanted happy = orders.delivered(desk);
        words.confirm(happy.quote(), happy.viewer(), happy.author());
        services.timePasses(wanted.quote());

        assertThat(orders.state(wanted)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(orders.charged(desk, wanted.quote())).hasSize(1);
        assertThat(orders.state(happy)).isEqualTo(DeliveryState.CONFIRMED);
        assertThatThrownBy(() -> words.dispute(
                        wanted.quote(), wanted.viewer(), wanted.author(), Channel.PORTAL, "A third one was not."))
                .hasMessageContaining("confirmed already");
    }
}
