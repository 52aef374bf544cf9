package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.AutomaticMessages;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.CaseState;
import io.casewright.cases.Conversation;
import io.casewright.cases.EntryView;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.SupportCase;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.Promises;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a machine of the customer's writes, on every desk and whatever state the case is in. */
@DisplayName("Automatic messages")
class AutomaticMessageTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    AutomaticMessages automatic;

    @Autowired
    Conversation conversation;

    @Autowired
    Promises promises;

    static Stream<Arguments> situations() {
        return DeskFixtures.desks().stream()
                .flatMap(desk -> Stream.of(
                                CaseState.NEW,
                                CaseState.IN_PROGRESS,
                                CaseState.PENDING,
                                CaseState.RESOLVED,
                                CaseState.CLOSED)
                        .map(state -> Arguments.of(desk, state)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("situations")
    @DisplayName("ALL-8: it is kept for staff; it changes no state, touches no clock and gets no answer")
    void changesNothing(Desk desk, CaseState state) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = inState(customer, state);
        SupportCase before = scenario.caseOf(number);
        assertThat(before.state()).isEqualTo(state);
        var owed = promises.of(number);
        List<String> mails = scenario.mails(number);
        long jobs = scenario.jobsOf(number);
        int seenByCustomer =
                conversation.timeline(number, CaseFixtures.viewer(customer)).size();

        automatic.keep(
                number,
                CaseFixtures.viewer(customer),
                CaseFixtures.author(customer),
                "I am away. ${7*7} {{x}} <b>Back on Monday</b>");

        SupportCase after = scenario.caseOf(number);
        assertThat(after.state()).isEqualTo(state);
        assertThat(after.cycle()).isEqualTo(before.cycle());
        assertThat(after.waiting()).isEqualTo(before.waiting());
        assertThat(promises.of(number)).isEqualTo(owed);
        assertThat(scenario.mails(number)).isEqualTo(mails);
        assertThat(scenario.jobsOf(number)).isEqualTo(jobs);
        assertThat(conversation.timeline(number, CaseFixtures.viewer(customer))).hasSize(seenByCustomer);
        assertThat(conversation.timeline(number, CaseFixtures.engineerOf(desk.id())))
                .last()
                .extracting(EntryView::kind, EntryView::body)
                .containsExactly("note", "Sent automatically: I am away. ${7*7} {{x}} <b>Back on Monday</b>");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-8 ALL-7: a case whose customer only answers by machine closes when its days are over")
    void doesNotKeepASilentCaseOpen(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = inState(customer, CaseState.PENDING);

        scenario.timePassesToTimer(number);
        automatic.keep(number, CaseFixtures.viewer(customer), CaseFixtures.author(customer), "I am still away.");
        scenario.timePassesToTimer(number);

        assertThat(scenario.caseOf(number).endedAs()).isEqualTo("closed-silent");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-8 ALL-9: nothing, too much, and what comes from somebody who takes no part is refused")
    void refusesWhatCannotBeKept(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        DeskCustomer stranger = fixtures.coveredCustomer(desk);
        int before = conversation
                .timeline(number, CaseFixtures.engineerOf(desk.id()))
                .size();

        for (String text : new String[] {null, " ", "x".repeat(20_001)}) {
            assertThatThrownBy(() ->
                            automatic.keep(number, CaseFixtures.viewer(customer), CaseFixtures.author(customer), text))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> automatic.keep(
                        number, CaseFixtures.viewer(stranger), CaseFixtures.author(stranger), "I am away."))
                .isInstanceOf(CaseNotFound.class);

        assertThat(conversation.timeline(number, CaseFixtures.engineerOf(desk.id())))
                .hasSize(before);
    }

    private CaseNumber inState(DeskCustomer customer, CaseState state) {
        CaseNumber number = scenario.submitted(customer);
        switch (state) {
            case IN_PROGRESS -> scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", "We look at it."));
            case PENDING -> scenario.engineerAsks(number);
            case RESOLVED, CLOSED ->
                scenario.engineerDecides(number, Map.of("outcome", "resolve", "answer", "Restart it."));
            default -> {}
        }
        if (state == CaseState.CLOSED) {
            scenario.nothingIsLearned(number);
        }
        clock.moveBy(Duration.ofMinutes(5));
        return number;
    }
}
