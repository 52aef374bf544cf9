package io.casewright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class RecordedAnswersTests extends ProductTests {

    @Autowired
    RecordedAnswers record;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseFixtures cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Test
    void keepsEveryAnswerAsItWasGiven() {
        CaseNumber number =
                cases.aCase(fixtures.coveredCustomer(DeskFixtures.desks().get(0)));
        List<RecordedAnswer> before = record.of(number);
        RecordedAnswer first = answer(number, 3, null);
        RecordedAnswer second = answer(number, 1, "Eve");

        transaction.executeWithoutResult(status -> {
            record.record(first);
            record.record(second);
            status.setRollbackOnly();
            assertThat(record.of(number)).endsWith(first, second);
            assertThat(record.latest(number, "priority")).contains(second);
            assertThat(record.latest(number, Question.PRIORITY)).contains(new Priority(1, false));
            assertThat(record.latest(number, Question.REOPENING)).isEmpty();
        });

        assertThat(record.of(number)).as("an answer is part of its transaction").isEqualTo(before);
        assertThat(events.stream(PolicyAnswered.class))
                .endsWith(
                        new PolicyAnswered(number, "priority", first.answer()),
                        new PolicyAnswered(number, "priority", second.answer()));
    }

    @Test
    void keepsWhatADecisionCollected() {
        CaseNumber number =
                cases.aCase(fixtures.coveredCustomer(DeskFixtures.desks().get(0)));
        RecordedAnswer steps = collected(number, List.of(step(150, "on-call"), step(50, "assignee")));
        RecordedAnswer nothing = collected(number, List.of());

        transaction.executeWithoutResult(status -> {
            record.record(steps);
            record.record(nothing);
            status.setRollbackOnly();
            assertThat(record.of(number)).endsWith(steps, nothing);
        });

        assertThat(EscalationStep.read(steps))
                .extracting(EscalationStep::share)
                .as("in the order of time")
                .containsExactly(50, 150);
        assertThat(answer(number, 3, null).rows())
                .as("any other decision answers with one row")
                .containsExactly(answer(number, 3, null).answer());
    }

    private static Map<String, Object> step(int share, String to) {
        return Map.of("escalationShare", share, "escalationTo", to, "escalationBy", "mail");
    }

    private static RecordedAnswer collected(CaseNumber number, List<Map<String, Object>> rows) {
        return new RecordedAnswer(
                number,
                1,
                EscalationStep.DECISION,
                new PolicyVersion(DeskId.of("fixture"), "deployment"),
                1,
                Facts.none().with("promise", "first-response"),
                RecordedAnswer.collected(rows),
                rows.isEmpty() ? List.of() : List.of("rule_one", "rule_two"),
                rows.isEmpty() ? "" : "SN-3: one.\nSN-3: two.",
                START,
                null);
    }

    @Test
    void recordsOnlyInATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> record.record(answer(CaseNumber.of("RECORD-2"), 3, null)));
    }

    private static RecordedAnswer answer(CaseNumber number, int priority, String overruledBy) {
        return new RecordedAnswer(
                number,
                2,
                "priority",
                new PolicyVersion(DeskId.of("fixture"), "deployment"),
                7,
                Facts.none()
                        .with("channel", "portal")
                        .with("confirmedPriority", null)
                        .with("cycle", 2)
                        .with("x", true),
                Map.of("priority", priority, "criticality", "standard"),
                List.of("rule_one"),
                "ALL-13: Ünïcode \"quotes\" and ${expressions} stay text.",
                START,
                overruledBy);
    }
}
