package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.Author;
import io.casewright.cases.CaseState;
import io.casewright.cases.Channel;
import io.casewright.cases.Conversation;
import io.casewright.cases.Viewer;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.mail.OutgoingMail;
import io.casewright.promise.Promises;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteAnswers;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.SentQuotes;
import io.casewright.quote.ServiceFixtures;
import io.casewright.time.ShownTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a service that a customer asks for by themselves, at every desk that lets them. */
@DisplayName("Service case")
@PassesEveryFlow(of = "service-case")
class ServiceCaseProcessTests extends ProductTests {

    private static final String DESKS = "io.casewright.quote.ServiceFixtures#desks";

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    ServiceFixtures asked;

    @Autowired
    ServiceScenario services;

    @Autowired
    CaseScenario scenario;

    @Autowired
    QuoteAnswers answers;

    @Autowired
    SentQuotes sent;

    @Autowired
    Conversation conversation;

    @Autowired
    Promises promises;

    @Autowired
    DeliveryWords orders;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName(
            "CT-11 CT-8: it is priced by sales, nothing is delivered before it is accepted, and support owes nothing")
    void isSoldWithoutSupport(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        QuoteNumber quote = asked.asked(customer);
        CaseNumber number = quote.caseNumber();

        assertThat(services.tasks(quote)).containsExactly("Task_PriceService");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(promises.of(number)).isEmpty();
        services.sent(quote);
        assertThat(services.tasks(quote)).isEmpty();
        answers.decline(
                quote, 1, fixtures.colleague(customer, Role.ADMINISTRATOR).id(), "Too dear.");

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scenario.passed(number, "service-case")).endsWith("EndEvent_CaseClosed");
        CaseNumber again = scenario.customerReplies(number, customer);
        assertThat(scenario.caseOf(again).state().open()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-11 CT-8: who asks is told what was asked and when, and that asking costs nothing")
    void confirmsTheRequest(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = asked.asked(customer).caseNumber();

        assertThat(scenario.mails(number)).containsExactly("service-asked");
        OutgoingMail letter = scenario.mail(number, "service-asked");
        assertThat(letter.recipient()).isEqualTo(customer.person().email());
        assertThat(letter.subject())
                .contains(number.value(), desk.catalogue().buyable().get(0).name());
        assertThat(letter.body())
                .contains(
                        ShownTime.in(DeskFixtures.ZONE, scenario.caseOf(number).receivedAt()),
                        "nothing is charged before",
                        "/cases/" + number)
                .doesNotContain("For five of us");
        assertThat(scenario.passed(number, "service-case")).contains("Task_ConfirmRequest");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-11 ST-2: who has no support may ask as well; the case does not park")
    void isForThoseWithoutSupport(Desk desk) {
        DeskCustomer customer = fixtures.uncoveredCustomer(desk);

        QuoteNumber quote = asked.asked(customer);

        assertThat(scenario.caseOf(quote.caseNumber()).state()).isEqualTo(CaseState.IN_PROGRESS);
        sent.withdraw(quote, QuoteFixtures.SALES, "A mistake.");
        assertThat(scenario.caseOf(quote.caseNumber()).state()).isEqualTo(CaseState.CLOSED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-11: what the customer writes is answered by sales; support takes what is for support")
    void isAnsweredBySales(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        QuoteNumber quote = asked.asked(customer);
        CaseNumber number = quote.caseNumber();

        scenario.customerReplies(number, customer);
        assertThatThrownBy(() -> reacts(number, Map.of("reaction", "answer", "answer", " ")))
                .hasMessageContaining("answer");
        reacts(number, Map.of("reaction", "answer", "answer", "In spring we have time."));
        assertThat(scenario.bodies(number, customer)).last().isEqualTo("In spring we have time.");
        scenario.customerReplies(number, customer);
        reacts(number, Map.of("reaction", "nothing"));
        assertThat(answering(number)).isEmpty();
        scenario.customerReplies(number, customer);
        reacts(number, Map.of("reaction", "hand-back"));

        assertThat(scenario.passed(number, "service-case")).endsWith("EndEvent_HandedToSupport");
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
        assertThat(services.tasks(quote)).containsExactly("Task_PriceService");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-11 CT-8: what is missing in a delivery comes again without sales; confirmed, the case is closed")
    void isDisputed(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        QuoteNumber quote = asked.asked(customer);
        services.sent(quote);
        answers.accept(
                quote, 1, fixtures.colleague(customer, Role.ADMINISTRATOR).id(), "B. Uyer");
        if (services.tasks(quote).contains("Task_ScheduleService")) {
            services.scheduled(quote);
        }
        services.delivered(quote);
        Author author = Author.customer(customer.person());
        Viewer.Customer viewer = new Viewer.Customer(customer.person().id(), desk.id());
        orders.dispute(quote, viewer, author, Channel.PORTAL, "Half of it is missing.");
        assertThat(answering(quote.caseNumber())).isEmpty();
        services.delivered(quote);
        orders.confirm(quote, viewer, author);

        assertThat(scenario.caseOf(quote.caseNumber()).state()).isEqualTo(CaseState.CLOSED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CT-11 CH-17: whoever marked it as resolved and writes again has a case for support")
    void isReopened(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = asked.asked(customer).caseNumber();
        CaseNumber meanwhile = asked.asked(customer).caseNumber();
        scenario.customerReplies(meanwhile, customer);
        for (CaseNumber each : List.of(number, meanwhile)) {
            conversation.resolve(each, CaseScenario.viewer(customer), Author.customer(customer.person()), null);
            CaseNumber went = scenario.customerReplies(each, customer);
            if (went.equals(each)) {
                assertThat(scenario.passed(each, "service-case")).contains("EndEvent_CaseReopened");
                assertThat(answering(each)).isEmpty();
            }
        }
    }

    private void reacts(CaseNumber number, Map<String, Object> form) {
        scenario.completes("sales", number, answering(number).get(0), form);
    }

    private List<Task> answering(CaseNumber number) {
        return Stream.ofNullable(scenario.taskOf(number))
                .filter(task -> task.getTaskDefinitionKey().equals("Task_AnswerCustomer"))
                .toList();
    }
}
