package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteState;
import io.casewright.quote.QuoteView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What would get a parked case covered, quoted beside it, on every desk that sells something. */
@DisplayName("Reinstatement by a quote")
class ReinstatementProcessTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    ServiceScenario services;

    @Autowired
    QuoteBook book;

    static List<Desk> sellingDesks() {
        return DeskFixtures.desks().stream()
                .filter(desk -> !desk.catalogue().services().isEmpty())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sellingDesks")
    @DisplayName("ST-2: sales prices a quote beside the parked case, which goes on when the contract is in the books")
    void isQuotedBesideTheParkedCase(Desk desk) {
        DeskCustomer customer = lapsed(desk);
        CaseNumber number = scenario.submitted(customer);

        scenario.completes("sales", number, offer(service(desk)));
        QuoteView quote = quotes(desk, number).get(0);

        assertThat(services.tasks(quote.number())).containsExactly("Task_PriceService");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PARKED);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_OfferContract");
        services.sent(quote.number());
        assertThatThrownBy(() -> scenario.completes("sales", number, offer(service(desk))))
                .hasStackTraceContaining("There is a quote already");

        fixtures.coverAfterAll(customer);

        assertThat(scenario.caseOf(number).assessment().coverage()).isEqualTo("covered");
        assertThat(scenario.caseOf(number).cycleStartedAt()).isEqualTo(clock.instant());
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sellingDesks")
    @DisplayName("ST-2: what the desk does not sell is refused; when there is no contract, an open quote is withdrawn")
    void isWithdrawnWhenThereIsNoContract(Desk desk) {
        CaseNumber number = scenario.submitted(lapsed(desk));
        assertThatThrownBy(() -> scenario.completes("sales", number, offer("no-such-service")))
                .hasStackTraceContaining("sells no service of that code");
        assertThat(quotes(desk, number)).isEmpty();
        scenario.completes("sales", number, offer(service(desk)));

        scenario.completes("sales", number, Map.of("offerOutcome", "declined", "offerWords", "Another time."));

        assertThat(quotes(desk, number)).extracting(QuoteView::state).containsExactly(QuoteState.WITHDRAWN);
        assertThat(services.tasks(quotes(desk, number).get(0).number())).isEmpty();
        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("refused");
    }

    private DeskCustomer lapsed(Desk desk) {
        return fixtures.customer(desk, DeskFixtures.anyOfRemedies("reinstate", "renew"));
    }

    private static String service(Desk desk) {
        return desk.catalogue().services().get(0).code();
    }

    private static Map<String, Object> offer(String service) {
        return Map.of("offerOutcome", "sent", "offerWords", "You will get a quote.", "offerService", service);
    }

    private List<QuoteView> quotes(Desk desk, CaseNumber number) {
        return book.ofCase(number, new Viewer.Staff("sam.of.sales", "Sam", Set.of(desk.id())));
    }
}
