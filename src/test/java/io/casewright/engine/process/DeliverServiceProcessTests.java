package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.ProductTests;
import io.casewright.cases.Channel;
import io.casewright.desk.Desk;
import io.casewright.engine.process.ServiceScenario.Wanted;
import io.casewright.quote.ChargeView;
import io.casewright.quote.Charges;
import io.casewright.quote.DeliveryState;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteAnswers;
import io.casewright.quote.QuoteNumber;
import java.time.LocalDate;
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
    QuoteAnswers answers;

    @Autowired
    DeliveryWords words;

    @Autowired
    Charges charges;

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("CT-8: an order is cancelled before or on its day, and nothing is charged; another day may be found")
    void isCancelled(Desk desk) {
        Wanted early = ordered(desk);
        services.does(
                early.quote(),
                "Task_ScheduleService",
                ServiceScenario.SALES,
                Map.of("scheduleOutcome", "cancel", "scheduleWords", "You changed your mind."));
        Wanted late = ordered(desk);
        services.scheduled(late.quote());
        services.does(
                late.quote(),
                "Task_DeliverService",
                CaseScenario.ENGINEER,
                Map.of("deliverOutcome", "move", "deliverWords", "Our trainer is ill."));
        assertThat(state(late)).isEqualTo(DeliveryState.ORDERED);
        services.scheduled(late.quote());
        services.does(
                late.quote(),
                "Task_DeliverService",
                CaseScenario.ENGINEER,
                Map.of("deliverOutcome", "cancel", "deliverWords", "Still ill."));

        for (Wanted wanted : List.of(early, late)) {
            assertThat(services.passed(wanted.quote(), "paid-service")).endsWith("EndEvent_ServiceCancelled");
            assertThat(state(wanted)).isEqualTo(DeliveryState.CANCELLED);
            assertThat(charged(desk, wanted.quote())).isEmpty();
            assertThat(scenario.bodies(wanted.number(), wanted.customer()))
                    .anySatisfy(body -> assertThat(body).contains("cancelled, and nothing is charged"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(SELLING)
    @DisplayName("CT-8: what is missing is delivered; silence for the desk's days confirms, and then it is too late")
    void isDisputedAndConfirmedBySilence(Desk desk) {
        Wanted wanted = ordered(desk);
        services.scheduled(wanted.quote());
        services.delivered(wanted.quote());
        words.dispute(wanted.quote(), wanted.viewer(), wanted.author(), Channel.PORTAL, "Two people were not trained.");
        assertThat(state(wanted)).isEqualTo(DeliveryState.DISPUTED);
        services.delivered(wanted.quote());
        Wanted happy = ordered(desk);
        services.scheduled(happy.quote());
        services.delivered(happy.quote());
        words.confirm(happy.quote(), happy.viewer(), happy.author());
        services.timePasses(wanted.quote());

        assertThat(state(wanted)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(charged(desk, wanted.quote())).hasSize(1);
        assertThat(state(happy)).isEqualTo(DeliveryState.CONFIRMED);
        assertThatThrownBy(() -> words.dispute(
                        wanted.quote(), wanted.viewer(), wanted.author(), Channel.PORTAL, "A third one was not."))
                .hasMessageContaining("confirmed already");
    }

    private Wanted ordered(Desk desk) {
        Wanted wanted = services.wanted(desk, true);
        services.sent(wanted.quote());
        accepted(wanted);
        return wanted;
    }

    private void accepted(Wanted wanted) {
        answers.accept(wanted.quote(), 1, wanted.buyer().id(), "Ann Buyer");
    }

    private DeliveryState state(Wanted wanted) {
        return words.ofCase(wanted.number(), CaseScenario.viewer(wanted.customer()))
                .get(0)
                .state();
    }

    private List<ChargeView> charged(Desk desk, QuoteNumber quote) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), desk.zone());
        return charges.of(desk, today, today).stream()
                .filter(charge -> charge.quote().equals(quote.value()))
                .toList();
    }
}
