package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.Author;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.CaseState;
import io.casewright.cases.Conversation;
import io.casewright.cases.Exemptions;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.UnheardReply;
import io.casewright.cases.Viewer;
import io.casewright.cases.Waiting;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.ServiceScenario.Wanted;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.SentQuotes;
import io.casewright.time.ShownTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Waiting for the customer, on every desk: answered, reminded, closed. */
@DisplayName("Await customer")
@PassesEveryFlow(of = "await-customer")
class AwaitCustomerProcessTests extends ProductTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    Conversation conversation;

    @Autowired
    Exemptions exemptions;

    @Autowired
    ServiceScenario services;

    @Autowired
    SentQuotes sent;

    @Autowired
    UnheardReply unheard;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-7: the customer's answer ends the waiting before anybody is reminded")
    void goesOnWhenTheCustomerAnswers(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = pending(customer);

        scenario.customerReplies(number, customer);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(scenario.passed(number))
                .contains("Event_CustomerReplied", "EndEvent_CustomerReplied")
                .doesNotContain("Task_RemindCustomer");
        assertThat(scenario.taskOf(number)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-7: an answer after the reminder keeps the case open")
    void goesOnWhenTheCustomerAnswersAfterTheReminder(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = pending(customer);
        scenario.timePassesToTimer(number);

        scenario.customerReplies(number, customer);

        assertThat(scenario.passed(number)).contains("Event_CustomerRepliedLate", "EndEvent_CustomerReplied");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName(
            "CH-18 SN-6 ALL-7: silence closes the case after the desk's days, with a reminder naming the local time")
    void closesAfterTheDesksDays(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = pending(customer);
        Instant closing =
                scenario.caseOf(number).waiting().map(Waiting::closesAt).orElseThrow();

        scenario.timePassesToTimer(number);
        assertThat(scenario.mail(number, "case-reminder").body())
                .contains(ShownTime.in(customer.person().zone(), closing));
        assertThat(scenario.timerDue(number)).isEqualTo(closing);
        scenario.timePassesToTimer(number);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scenario.passed(number)).contains("EndEvent_ClosedSilent", "EndEvent_CaseClosedSilent");
        assertThat(scenario.running(number)).isFalse();
        assertThat(scenario.mail(number, "case-closed").body()).contains("Reply here");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-7: a reply that races the closing wins")
    void goesOnWhenAReplyRacesTheClosing(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = pending(customer);
        scenario.timePassesToTimer(number);
        clock.moveBy(Duration.ofMinutes(1));

        unheard.write(number, customer);
        scenario.timePassesToTimer(number);

        assertThat(scenario.passed(number))
                .contains("Event_ClosingDue", "Task_ResumeCase", "EndEvent_CustomerReplied")
                .doesNotContain("Task_CloseCase");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(scenario.taskOf(number)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-7: staff keeps a case open until a day; it is reminded anew, and closed then and not before")
    void isKeptOpenUntilADay(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = pending(customer);
        scenario.timePassesToTimer(number);
        Instant before = scenario.timerDue(number);
        LocalDate day = LocalDate.ofInstant(before, desk.zone()).plusDays(20);

        exemptions.exempt(
                number, staff(desk), Author.engineer("staff", "Staff"), "They are on holiday.", day.toString());
        scenario.timePassesToTimer(number);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
        scenario.timePassesToTimer(number);
        scenario.timePassesToTimer(number);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(clock.instant())
                .isEqualTo(day.plusDays(1).atStartOfDay(desk.zone()).toInstant());
        assertThat(scenario.mails(number).stream().filter("case-reminder"::equals))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.quote.QuoteFixtures#sellingDesks")
    @DisplayName("CT-8 ALL-7: silence does not close a case of which a quote is open, and nobody says it will")
    void staysOpenWhileAQuoteIsOpen(Desk desk) {
        Wanted wanted = services.wanted(desk, true);
        CaseNumber number = wanted.number();
        scenario.engineerAsks(number);

        scenario.timePassesToTimer(number);
        scenario.timePassesToTimer(number);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
        assertThat(scenario.mails(number)).doesNotContain("case-reminder");

        sent.withdraw(wanted.quote(), QuoteFixtures.SALES, "Nobody wants it.");
        scenario.timePassesToTimer(number);
        assertThat(scenario.mails(number)).contains("case-reminder");
        scenario.timePassesToTimer(number);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-7: what is no exemption is refused by the name of its field, and changes nothing")
    void refusesWhatIsNoExemption(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = pending(customer);
        Author author = Author.engineer("staff", "Staff");
        String yesterday =
                LocalDate.ofInstant(clock.instant(), desk.zone()).minusDays(1).toString();
        Instant timer = scenario.timerDue(number);

        assertThatThrownBy(() -> exemptions.exempt(number, staff(desk), author, "", yesterday))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactlyInAnyOrder("exemptReason", "exemptUntil"));
        assertThatThrownBy(() -> exemptions.exempt(number, staff(desk), author, "Because.", ""))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        exemptions.exempt(number, CaseScenario.viewer(customer), author, "Because.", "2030-01-01"))
                .isInstanceOf(CaseNotFound.class);

        assertThat(scenario.timerDue(number)).isEqualTo(timer);
    }

    private static Viewer.Staff staff(Desk desk) {
        return new Viewer.Staff("staff", "Staff", Set.of(desk.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-7: notes and reminders restart nothing")
    void isNotRestartedByANote(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = pending(customer);
        Instant reminder = scenario.timerDue(number);

        clock.moveBy(Duration.ofHours(30));
        conversation.note(number, staff(desk), Author.engineer("staff", "Staff"), "Asked a colleague.");

        assertThat(scenario.timerDue(number)).isEqualTo(reminder);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-16: the customer resolves the case while we wait")
    void endsWhenTheCustomerResolves(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = pending(customer);

        scenario.customerResolves(number, customer);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        scenario.nothingIsLearned(number);
        assertThat(scenario.running(number)).isFalse();
        assertThat(scenario.passed(number)).contains("EndEvent_ResolvedByCustomer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-17: a reply to a case closed by silence goes on, too")
    void goesOnAfterClosing(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = pending(customer);
        scenario.timePassesToTimer(number);
        scenario.timePassesToTimer(number);

        CaseNumber goesOn = scenario.customerReplies(number, customer);

        assertThat(scenario.taskOf(goesOn)).isNotNull();
    }

    private CaseNumber pending(DeskCustomer customer) {
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerAsks(number);
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
        return number;
    }
}
