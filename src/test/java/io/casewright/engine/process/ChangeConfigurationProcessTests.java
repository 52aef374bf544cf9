package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Waiting;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.mail.OutgoingMail;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A configuration is changed only where one of the account's administrators wants it, on every desk. */
@DisplayName("Change configuration")
@PassesEveryFlow(of = {"change-configuration", "confirm-change"})
class ChangeConfigurationProcessTests extends ProductTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";

    private static final Map<String, Object> TO_CONFIGURATION =
            Map.of("outcome", "recategorise", "confirmedKind", "configuration-change");

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    ColleagueScenario colleagues;

    @Autowired
    SupportCases cases;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11: what a signed-in administrator asks for is changed at once, and confirmed")
    void isChangedForAnAdministrator(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);

        CaseNumber number = routedForAnAdministrator(customer);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_ChangeConfiguration");
        scenario.engineerDecides(number, Map.of("changeOutcome", "done", "changeWords", "The name is changed."));

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        assertThat(scenario.mails(number)).contains("case-updated");
        assertThat(scenario.passed(number, "change-configuration"))
                .contains("EndEvent_ChangeSettled")
                .doesNotContain("Activity_ConfirmChange");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11: anybody else's request waits while every administrator is asked; one of them confirms it")
    void waitsForAnAdministrator(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person first = fixtures.colleague(customer, Role.ADMINISTRATOR);
        Person second = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = routed(customer);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
        assertThat(scenario.taskOf(number)).isNull();
        assertThat(colleagues.letters(number, "case-confirmation"))
                .extracting(OutgoingMail::recipient)
                .containsExactlyInAnyOrder(first.email(), second.email());
        assertThat(colleagues.letters(number, "case-with-administrator"))
                .extracting(OutgoingMail::recipient)
                .containsExactly(customer.person().email());

        colleagues.confirms(number, first);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_ChangeConfiguration");
        assertThat(colleagues.timeline(number))
                .contains("The change was confirmed by " + first.name() + ", administrator.");
        assertThatThrownBy(() -> colleagues.confirms(number, first)).hasMessageContaining("already");
        assertThatThrownBy(() -> colleagues.refusesChange(number, second, "No."))
                .hasMessageContaining(first.name());

        scenario.engineerDecides(number, Map.of("changeOutcome", "done", "changeWords", "The name is changed."));
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        assertThatThrownBy(() -> colleagues.confirms(number, second)).hasMessageContaining("resolved already");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11: an administrator declines with a reason; the engineer tells whoever asked")
    void isDeclinedByAnAdministrator(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person administrator = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = routed(customer);

        colleagues.refusesChange(number, administrator, "The name stays.");
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_DecideUnconfirmed");
        scenario.engineerDecides(
                number,
                Map.of("unconfirmedOutcome", "decline", "unconfirmedWords", "Your administrator wants it kept."));

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.RESOLVED);
        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("refused");
        assertThat(colleagues.timeline(number)).anyMatch(entry -> entry.endsWith("administrator: The name stays."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11: a plain reply confirms nothing; the engineer may ask the administrators again")
    void isNotConfirmedByAReply(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person administrator = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = routed(customer);

        colleagues.replies(number, administrator);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_DecideUnconfirmed");
        clock.moveBy(Duration.ofHours(1));
        scenario.engineerDecides(number, Map.of("unconfirmedOutcome", "ask-administrators"));

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
        assertThat(colleagues.letters(number, "case-confirmation")).hasSize(2);
        colleagues.confirms(number, administrator);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_ChangeConfiguration");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName(
            "CH-11: who confirms while an engineer reads another's reply is heard, and the change cannot be declined")
    void hearsAConfirmationThatComesLate(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person administrator = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = routed(customer);
        scenario.customerReplies(number, customer);

        colleagues.confirms(number, administrator);
        assertThatThrownBy(() -> scenario.engineerDecides(
                        number, Map.of("unconfirmedOutcome", "decline", "unconfirmedWords", "No.")))
                .hasMessageContaining("confirmed the change meanwhile");
        scenario.engineerDecides(number, Map.of("unconfirmedOutcome", "ask-administrators"));

        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_ChangeConfiguration");
        assertThat(colleagues.letters(number, "case-confirmation")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11: an account without an administrator makes a task that says so; the case can be handed back")
    void findsNobodyToAsk(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = routed(customer);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_DecideUnconfirmed");
        assertThat(colleagues.timeline(number)).anyMatch(entry -> entry.startsWith("We know no administrator"));

        scenario.engineerDecides(number, Map.of("unconfirmedOutcome", "hand-back"));

        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
        assertThat(scenario.passed(number, "change-configuration")).endsWith("EndEvent_NotConfirmed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11 ALL-7: silence is reminded of, administrators too, and closes the case after the desk's days")
    void closesWhenNobodyAnswers(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person administrator = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = routed(customer);
        Instant closing =
                scenario.caseOf(number).waiting().map(Waiting::closesAt).orElseThrow();

        scenario.timePassesToTimer(number);
        assertThat(colleagues.letters(number, "confirmation-reminder"))
                .extracting(OutgoingMail::recipient)
                .containsExactly(administrator.email());
        assertThat(scenario.timerDue(number)).isEqualTo(closing);
        scenario.timePassesToTimer(number);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scenario.running(number)).isFalse();
        assertThatThrownBy(() -> colleagues.confirms(number, administrator)).hasMessageContaining("closed already");
        assertThatThrownBy(() -> colleagues.refusesChange(number, administrator, "No."))
                .hasMessageContaining("closed already");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11 ALL-7: a confirmation after the reminder stops the closing")
    void isConfirmedAfterTheReminder(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person administrator = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = routed(customer);
        scenario.timePassesToTimer(number);

        colleagues.confirms(number, administrator);

        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_ChangeConfiguration");
        assertThatThrownBy(() -> scenario.timerOf(number))
                .as("nothing closes it any more")
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11: the engineer asks the customer something first, or says that it cannot be changed")
    void isAskedAboutAndNotPossible(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = routedForAnAdministrator(customer);

        scenario.engineerDecides(number, Map.of("changeOutcome", "ask", "changeWords", "Which name?"));
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
        scenario.customerReplies(number, customer);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_ChangeConfiguration");
        scenario.engineerDecides(
                number, Map.of("changeOutcome", "impossible", "changeWords", "That name belongs to somebody else."));

        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("refused");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11 ALL-7: a question about the change that nobody answers closes the case")
    void closesWhenTheQuestionIsNotAnswered(Desk desk) {
        CaseNumber number = routedForAnAdministrator(fixtures.coveredCustomer(desk));

        scenario.engineerDecides(number, Map.of("changeOutcome", "ask", "changeWords", "Which name?"));
        scenario.timePassesToTimer(number);
        scenario.timePassesToTimer(number);

        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scenario.running(number)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11: a confirmation counts for one change; handed back unused, it still counts")
    void countsForOneChange(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person administrator = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = routed(customer);
        colleagues.confirms(number, administrator);

        scenario.engineerDecides(number, Map.of("changeOutcome", "hand-back"));
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_HandleCase");
        scenario.engineerDecides(number, TO_CONFIGURATION);
        assertThat(scenario.taskOf(number).getTaskDefinitionKey()).isEqualTo("Task_ChangeConfiguration");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-11: who has lost the administrator's role meanwhile neither sees the case nor confirms anything")
    void isNotForFormerAdministrators(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person former = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = routed(customer);
        assertThat(cases.get(number, ColleagueScenario.viewer(former))).isNotNull();

        fixtures.becomes(former, customer, Role.MEMBER);

        assertThatThrownBy(() -> cases.get(number, ColleagueScenario.viewer(former)))
                .hasMessage("There is no such case.");
        assertThatThrownBy(() -> colleagues.confirms(number, former)).hasMessage("There is no such case.");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.PENDING);
    }

    /** Who is covered was judged at submission; that they are the administrator is looked at when it matters. */
    private CaseNumber routedForAnAdministrator(DeskCustomer customer) {
        CaseNumber number = scenario.submitted(customer);
        fixtures.becomes(customer.person(), customer, Role.ADMINISTRATOR);
        scenario.engineerDecides(number, TO_CONFIGURATION);
        return number;
    }

    private CaseNumber routed(DeskCustomer customer) {
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerDecides(number, TO_CONFIGURATION);
        return number;
    }
}
