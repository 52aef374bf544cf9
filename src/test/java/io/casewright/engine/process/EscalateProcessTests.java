package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.cases.CaseState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.WatchesOfCase;
import io.casewright.promise.Cause;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
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
    StaffDirectory staff;

    @Autowired
    Promises promises;

    @Autowired
    WatchesOfCase watching;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient database;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-4: every step is done once, and after the last nobody is left to alert")
    void alertsOnceAtEachStep(Desk desk) {
        CaseNumber number = promised(desk);
        if (number == null) {
            return;
        }
        long steps = steps(number);

        while (!alerts(number).isEmpty()) {
            fire(number);
        }

        assertThat(told(number)).isEqualTo(steps).isPositive();
        assertThat(scenario.passed(number, "escalate")).contains("EndEvent_AllAlerted");
        assertThat(scenario.mails(number)).contains("promise-alert");
        assertThat(watchTasks(number)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-4: somebody sees to a promise, and says to colleagues what is done")
    void isSeenTo(Desk desk) {
        CaseNumber number = promised(desk);
        if (number == null) {
            return;
        }
        while (watchTasks(number).isEmpty()) {
            fire(number);
        }
        Task task = watchTasks(number).get(0);
        scenario.completes("leads", number, task, Map.of("seenTo", "I take it over myself."));

        assertThat(scenario.passed(number, "escalate")).contains("EndEvent_SeenTo");
        assertThat(scenario.caseOf(number).state()).isEqualTo(CaseState.NEW);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-4: once a promise is kept nobody is asked to see to it any more")
    void isNoLongerWatchedOnceKept(Desk desk) {
        CaseNumber number = promised(desk);
        if (number == null) {
            return;
        }
        while (watchTasks(number).isEmpty()) {
            fire(number);
        }

        scenario.engineerAsks(number);

        assertThat(watchTasks(number)).isEmpty();
        assertThat(scenario.passed(number, "escalate")).contains("EndEvent_NothingToWatch");
        assertThat(promises.of(number).get(0).state()).isIn("broken", "kept");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-5: a promise that is due at another time is watched by its new clock")
    void followsAPromiseThatMoves(Desk desk) {
        CaseNumber number = promised(desk);
        if (number == null) {
            return;
        }
        Instant before = promises.of(number).get(0).dueAt();
        scenario.engineerDecides(
                number, Map.of("outcome", "overrule-priority", "confirmedPriority", "1", "reason", "Nobody can work."));

        if (!promises.of(number).get(0).dueAt().equals(before)) {
            assertThat(scenario.passed(number, "escalate")).contains("Event_PromiseMoved");
        }
        watching.begin(number);
        assertThat(alerts(number)).hasSameSizeAs(open(number));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("SN-4: updates stand still with their clock, and nobody is alerted about them")
    void standsStillWithItsClock(Desk desk) {
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));
        scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", "We look into it."));
        if (open(number).isEmpty()) {
            return;
        }
        watching.begin(number);
        transaction.executeWithoutResult(
                status -> promises.pause(number, 1, clock.instant(), () -> Cause.CUSTOMER_ASKED));
        assertThat(open(number)).allMatch(promise -> promise.kind().equals("progress-update") && !promise.running());
        assertThat(alerts(number)).isEmpty();

        transaction.executeWithoutResult(
                status -> promises.resume(number, 1, clock.instant(), () -> Cause.CUSTOMER_REPLIED));

        assertThat(open(number)).allMatch(PromiseView::running);
        assertThat(alerts(number)).hasSize(1);
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

        assertThat(watching.next(number).isPresent()).isEqualTo(!open(number).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-4: after an outage each step is done once, and keeps when it was due and when it was done")
    void catchesUpAfterAnOutage(Desk desk) {
        CaseNumber number = promised(desk);
        if (number == null) {
            return;
        }
        Instant due = promises.of(number).get(0).dueAt();
        clock.moveTo(due.plus(Duration.ofDays(20)));

        while (!alerts(number).isEmpty()) {
            jobs.executeJob(alerts(number).get(0).getId());
        }

        assertThat(told(number)).isEqualTo(steps(number));
        assertThat(database.sql("""
                        select count(*) from ladder_step s join promise p on p.id = s.promise_id
                        where p.case_number = ? and s.told_at > s.due_at""").param(number.value()).query(Long.class).single())
                .isEqualTo(steps(number));
        assertThat(promises.of(number).get(0).state()).isEqualTo("broken");
    }

    /** A case on which something is owed that can be broken, or null if the desk owes nothing like that. */
    private CaseNumber promised(Desk desk) {
        staff.hire(
                new StaffMember(
                        "watcher.of." + desk.id(),
                        "Ada Watcher",
                        "watcher@" + desk.id() + ".example",
                        Set.of("leads"),
                        Set.of(desk.id())),
                null);
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));
        if (open(number).isEmpty()) {
            return null;
        }
        assertThat(alerts(number)).as("nobody need watch it yet").isEmpty();
        watching.begin(number);
        return number;
    }

    private List<PromiseView> open(CaseNumber number) {
        return promises.of(number).stream()
                .filter(promise -> promise.terms().binding() && promise.unsettled())
                .toList();
    }

    private void fire(CaseNumber number) {
        Job next = alerts(number).get(0);
        if (next.getDuedate().toInstant().isAfter(clock.instant())) {
            clock.moveTo(next.getDuedate().toInstant());
        }
        jobs.executeJob(next.getId());
    }

    private List<Job> alerts(CaseNumber number) {
        return watches(number)
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private List<Task> watchTasks(CaseNumber number) {
        return watches(number)
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private Stream<ProcessInstance> watches(CaseNumber number) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("escalate")
                .list()
                .stream();
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
