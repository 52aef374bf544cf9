package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskFixtures;
import io.casewright.DeskFixtures.Example;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.WatchesOfCase;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.casewright.time.MovableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Promises that are watched, on every desk that makes one that can be broken. */
@Component
class EscalateScenario {

    static final String PROMISING = "io.casewright.engine.process.EscalateScenario#promising";
    static final String UPDATING = "io.casewright.engine.process.EscalateScenario#updating";

    private final DeskFixtures fixtures;
    private final CaseScenario scenario;
    private final StaffDirectory staff;
    private final Promises promises;
    private final WatchesOfCase watching;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;
    private final MovableClock clock;

    EscalateScenario(
            DeskFixtures fixtures,
            CaseScenario scenario,
            StaffDirectory staff,
            Promises promises,
            WatchesOfCase watching,
            RuntimeService runtime,
            ManagementService jobs,
            TaskService tasks,
            MovableClock clock) {
        this.fixtures = fixtures;
        this.scenario = scenario;
        this.staff = staff;
        this.promises = promises;
        this.watching = watching;
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Desks that promise a first answer to somebody whom they cover. */
    static List<Desk> promising() {
        return DeskFixtures.desksWith(EscalateScenario::promises);
    }

    private static boolean promises(Example example) {
        return example.expects("entitlement", "coverage", "covered")
                && example.expects("firstResponse", "responsePromised", true);
    }

    /** Desks that owe whom they cover to hear from them again and again. */
    static List<Desk> updating() {
        return DeskFixtures.desks().stream()
                .filter(desk -> DeskFixtures.examples(desk).stream()
                        .anyMatch(example -> example.expects("progressUpdate", "updatePromised", true)))
                .toList();
    }

    /** A case on which something is owed that can be broken. */
    CaseNumber promised(Desk desk) {
        staffOf(desk);
        CaseNumber number = scenario.submitted(fixtures.customer(desk, EscalateScenario::promises));
        assertThat(open(number)).as("what can be broken").isNotEmpty();
        assertThat(alerts(number)).as("nobody need watch it yet").isEmpty();
        watching.begin(number);
        return number;
    }

    /** A case on which nothing is owed but the next update, and which somebody has or nobody. */
    CaseNumber owesUpdates(Desk desk, @Nullable String assignee) {
        staffOf(desk);
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));
        scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", "We look into it."));
        tasks.setAssignee(scenario.taskOf(number).getId(), assignee);
        assertThat(open(number)).as("updates").isNotEmpty();
        watching.begin(number);
        return number;
    }

    /** Time runs until somebody is to see to a promise. */
    Task firstTask(CaseNumber number) {
        while (watchTasks(number).isEmpty()) {
            fire(number);
        }
        return watchTasks(number).get(0);
    }

    /** Time runs until nobody is left to alert. */
    void fireAll(CaseNumber number) {
        while (!alerts(number).isEmpty()) {
            fire(number);
        }
    }

    List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList();
    }

    void staffOf(Desk desk) {
        staff.hire(
                new StaffMember(
                        "watcher.of." + desk.id(),
                        "Ada Watcher",
                        "watcher@" + desk.id() + ".example",
                        Set.of("leads"),
                        Set.of(desk.id())),
                null);
    }

    List<PromiseView> open(CaseNumber number) {
        return promises.of(number).stream()
                .filter(promise -> promise.terms().binding() && promise.unsettled())
                .toList();
    }

    void fire(CaseNumber number) {
        Job next = alerts(number).get(0);
        if (next.getDuedate().toInstant().isAfter(clock.instant())) {
            clock.moveTo(next.getDuedate().toInstant());
        }
        jobs.executeJob(next.getId());
    }

    List<Job> alerts(CaseNumber number) {
        return watches(number)
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    List<Task> watchTasks(CaseNumber number) {
        return watches(number)
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    /** The tasks to see to one promise. */
    List<Task> about(CaseNumber number, UUID promise) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .processVariableValueEquals("promise", promise.toString())
                .list();
    }

    private Stream<ProcessInstance> watches(CaseNumber number) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("escalate")
                .list()
                .stream();
    }
}
