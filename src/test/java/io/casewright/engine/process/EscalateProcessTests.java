package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.WatchesOfCase;
import io.casewright.promise.Cause;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.casewright.time.ShownTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever can still keep a promise is alerted, on every desk that makes one: each step once, in the promise's clock. */
@DisplayName("Escalate")
@PassesEveryFlow(of = "escalate")
class EscalateProcessTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    Promises promises;

    @Autowired
    WatchesOfCase watching;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EscalateScenario ladder;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient database;

    @ParameterizedTest(name = "{0}")
    @MethodSource(EscalateScenario.PROMISING)
    @DisplayName("ALL-4: every step is done once, and after the last nobody is left to alert")
    void alertsOnceAtEachStep(Desk desk) {
        CaseNumber number = ladder.promised(desk);
        long steps = steps(number);

        while (!ladder.alerts(number).isEmpty()) {
            ladder.fire(number);
        }

        assertThat(told(number)).isEqualTo(steps).isPositive();
        assertThat(scenario.passed(number, "escalate")).contains("EndEvent_AllAlerted");
        assertThat(scenario.mails(number)).contains("promise-alert");
        assertThat(ladder.watchTasks(number)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(EscalateScenario.PROMISING)
    @DisplayName("ALL-4: somebody sees to a promise, and says to colleagues what is done")
    void isSeenTo(Desk desk) {
        CaseNumber number = ladder.promised(desk);
        while (ladder.watchTasks(number).isEmpty()) {
            ladder.fire(number);
        }
        Task task = ladder.watchTasks(number).get(0);
        scenario.completes("leads", number, task, Map.of("seenTo", "I take it over myself."));

        assertThat(scenario.passed(number, "escalate")).contains("EndEvent_SeenTo");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.NEW);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(EscalateScenario.PROMISING)
    @DisplayName("ALL-4: once a promise is kept nobody is asked to see to it any more")
    void isNoLongerWatchedOnceKept(Desk desk) {
        CaseNumber number = ladder.promised(desk);
        while (ladder.watchTasks(number).isEmpty()) {
            ladder.fire(number);
        }

        scenario.engineerAsks(number);

        assertThat(ladder.watchTasks(number)).isEmpty();
        assertThat(scenario.passed(number, "escalate")).contains("EndEvent_NothingToWatch");
        assertThat(promises.of(number).get(0).state()).isIn("broken", "kept");
    }

    @Test
    @DisplayName("ALL-5: a promise that is due at another time is watched by its new clock, and its task says so")
    void followsAPromiseThatMoves() {
        List<Desk> moved = new ArrayList<>();
        for (Desk desk : EscalateScenario.promising()) {
            clock.moveTo(START);
            CaseNumber number = ladder.promised(desk);
            Instant before = promises.of(number).get(0).dueAt();
            scenario.engineerDecides(
                    number,
                    Map.of("outcome", "overrule-priority", "confirmedPriority", "1", "reason", "Nobody can work."));

            Instant due = ladder.open(number).get(0).dueAt();
            if (!due.equals(before)) {
                moved.add(desk);
                assertThat(scenario.passed(number, "escalate")).contains("Event_PromiseMoved");
            }
            watching.begin(number);
            assertThat(ladder.alerts(number)).hasSameSizeAs(ladder.open(number));
            while (firstAnswers(number).isEmpty()) {
                ladder.fire(number);
            }
            assertThat(firstAnswers(number)).allSatisfy(task -> {
                assertThat(task.getName())
                        .matches("See to the first answer of " + number + ", (due|overdue since) .*")
                        .contains(ShownTime.in(desk.zone(), due));
                assertThat(tasks.getVariable(task.getId(), "owed"))
                        .isEqualTo(task.getName().substring("See to ".length()));
                assertThat(task.getDueDate()).isEqualTo(due);
            });
        }
        assertThat(moved)
                .as("desks whose policy answers sooner where nobody can work")
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(EscalateScenario.UPDATING)
    @DisplayName("SN-4 ALL-4: a group that has a task for a promise gets no second one, and every step is done once")
    void asksAGroupOnce(Desk desk) {
        CaseNumber number = ladder.owesUpdates(desk, null);

        ladder.fireAll(number);

        assertThat(told(number)).isEqualTo(steps(number)).isGreaterThan(1);
        assertThat(ladder.watchTasks(number)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(EscalateScenario.UPDATING)
    @DisplayName("SN-4: updates stand still with their clock, and nobody is alerted about them")
    void standsStillWithItsClock(Desk desk) {
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));
        scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", "We look into it."));
        assertThat(ladder.open(number)).as("updates").isNotEmpty();
        watching.begin(number);
        transaction.executeWithoutResult(
                status -> promises.pause(number, 1, clock.instant(), () -> Cause.CUSTOMER_ASKED));
        assertThat(ladder.open(number))
                .allMatch(promise -> promise.kind().equals("progress-update") && !promise.running());
        assertThat(ladder.alerts(number)).isEmpty();

        transaction.executeWithoutResult(
                status -> promises.resume(number, 1, clock.instant(), () -> Cause.CUSTOMER_REPLIED));

        assertThat(ladder.open(number)).allMatch(PromiseView::running);
        assertThat(ladder.alerts(number)).hasSize(1);
        assertThat(scenario.passed(number, "escalate")).contains("Event_PromiseRunsAgain");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("SN-4: nobody need watch what stands still or is kept; what runs again is watched in time")
    void isWatchedOnlyInTime(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        scenario.engineerAsks(number);
        assertThat(watching.next(number)).isEmpty();

        scenario.customerReplies(number, customer);

        assertThat(watching.next(number).isPresent())
                .isEqualTo(!ladder.open(number).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(EscalateScenario.PROMISING)
    @DisplayName("ALL-4: after an outage each step is done once, and keeps when it was due and when it was done")
    void catchesUpAfterAnOutage(Desk desk) {
        CaseNumber number = ladder.promised(desk);
        Instant due = promises.of(number).get(0).dueAt();
        clock.moveTo(due.plus(Duration.ofDays(20)));

        while (!ladder.alerts(number).isEmpty()) {
            jobs.executeJob(ladder.alerts(number).get(0).getId());
        }

        assertThat(told(number)).isEqualTo(steps(number));
        assertThat(database.sql("""
                        select count(*) from ladder_step s join promise p on p.id = s.promise_id
                        where p.case_number = ? and s.told_at > s.due_at""").param(number.value()).query(Long.class).single())
                .isEqualTo(steps(number));
        assertThat(promises.of(number).get(0).state()).isEqualTo("broken");
    }

    private List<Task> firstAnswers(CaseNumber number) {
        return ladder.watchTasks(number).stream()
                .filter(task -> task.getName().contains("first answer"))
                .toList();
    }

    private long steps(CaseNumber number) {
        return count("p.case_number = ?", number);
    }

    private long told(CaseNumber number) {
        return count("p.case_number = ? and s.told_at is not null", number);
    }

    private long count(String which, CaseNumber number) {
        return database.sql("select count(*) from ladder_step s join promise p on p.id = s.promise_id where " + which)
                .param(number.value())
                .query(Long.class)
                .single();
    }
}
