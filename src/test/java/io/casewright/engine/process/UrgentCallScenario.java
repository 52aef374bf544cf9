package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.IncomingCall;
import io.casewright.cases.IncomingCalls;
import io.casewright.cases.UrgentCallView;
import io.casewright.cases.UrgentCalls;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.casewright.time.MovableClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What happens on the phone about cases that cannot wait for writing, on every desk that says so. */
@Component
public class UrgentCallScenario {

    private final DeskFixtures fixtures;
    private final CaseScenario cases;
    private final UrgentCalls calls;
    private final IncomingCalls incoming;
    private final Promises promises;
    private final TaskService tasks;
    private final IdentityService identity;
    private final ManagementService jobs;
    private final MovableClock clock;

    UrgentCallScenario(
            DeskFixtures fixtures,
            CaseScenario cases,
            UrgentCalls calls,
            IncomingCalls incoming,
            Promises promises,
            TaskService tasks,
            IdentityService identity,
            ManagementService jobs,
            MovableClock clock) {
        this.fixtures = fixtures;
        this.cases = cases;
        this.calls = calls;
        this.incoming = incoming;
        this.promises = promises;
        this.tasks = tasks;
        this.identity = identity;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A situation in which a desk wants a call instead of writing, for {@code @MethodSource}. */
    public record Urgent(Desk desk, String example) {
        @Override
        public String toString() {
            return desk.id() + ": " + example;
        }
    }

    public static Stream<Urgent> urgent() {
        return DeskFixtures.desks().stream()
                .flatMap(desk -> DeskFixtures.lived(desk, UrgentCallScenario::mustPhone).stream()
                        .map(example -> new Urgent(desk, example)));
    }

    /** Those that concern whoever is on call, as the desk's policy says of a case submitted now. */
    public List<Urgent> onCall() {
        return some(urgent().filter(urgent -> !tasks(submitted(urgent)).isEmpty()));
    }

    /** Those in which we have to call back whoever phoned about the case, as the desk's policy says now. */
    public List<Urgent> callingBack() {
        return some(urgent().filter(urgent -> {
            CaseNumber number = submitted(urgent);
            phones(urgent, String.valueOf(call(number).pin()), null);
            return call(number) != null;
        }));
    }

    private static List<Urgent> some(Stream<Urgent> found) {
        List<Urgent> some = found.toList();
        assertThat(some).as("situations in which a desk wants that").isNotEmpty();
        return some;
    }

    /** One in which somebody of the desk is to call. */
    public Urgent withTasks() {
        return onCall().get(0);
    }

    static boolean mustPhone(DeskFixtures.Example example) {
        return example.expects("contactChannel", "channelVerdict", "must-phone");
    }

    public DeskCustomer customer(Urgent urgent) {
        return fixtures.customer(urgent.desk(), example -> example.name().equals(urgent.example()));
    }

    public CaseNumber submitted(Urgent urgent) {
        return cases.submitted(customer(urgent));
    }

    public UrgentCallView call(CaseNumber number) {
        return calls.view(cases.caseOf(number)).orElse(null);
    }

    public static Viewer.Staff staff(Desk desk) {
        return new Viewer.Staff("eve", "Eve", Set.of(desk.id()));
    }

    public void phones(Urgent urgent, String pin, Instant at) {
        incoming.link(
                new IncomingCall(
                        urgent.desk().id(),
                        pin,
                        null,
                        "Ann Caller",
                        "+1 716 555 0100",
                        at == null ? null : at.toString(),
                        "It is down."),
                staff(urgent.desk()),
                null);
    }

    public void phonesAbout(CaseNumber number, Desk desk) {
        incoming.link(
                new IncomingCall(desk.id(), null, number.value(), "Ann Caller", null, null, null), staff(desk), null);
    }

    public List<Task> tasks(CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("Task_ReachContact")
                .list();
    }

    public void connected(CaseNumber number) {
        reports(number, Map.of("contactOutcome", "connected"));
    }

    public void nobodyAnswers(CaseNumber number, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(more);
        form.put("contactOutcome", "not-reached");
        form.putIfAbsent("contactMessage", "We called you and nobody answered. Please call us back.");
        reports(number, form);
    }

    public void reports(CaseNumber number, Map<String, Object> fields) {
        Map<String, Object> form = new HashMap<>(fields);
        form.putIfAbsent("contactNumber", "+1 716 555 0100");
        form.putIfAbsent("contactWords", "It rang ten times.");
        String task = tasks(number).get(0).getId();
        identity.setAuthentication(
                CaseScenario.ENGINEER,
                List.of("on-call"),
                List.of(cases.caseOf(number).desk().value()));
        try {
            tasks.complete(task, form);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The time comes at which somebody tries again; answers it. */
    public Instant timeToTryAgain(CaseNumber number) {
        Job timer = jobs.createJobQuery().activityId("Event_TryAgain").timers().list().stream()
                .filter(job -> scenarioRuns(number, job))
                .findFirst()
                .orElseThrow();
        clock.moveTo(timer.getDuedate().toInstant());
        jobs.executeJob(timer.getId());
        return timer.getDuedate().toInstant();
    }

    private boolean scenarioRuns(CaseNumber number, Job job) {
        return cases.instanceIds(number, "urgent-call").contains(job.getProcessInstanceId());
    }

    public PromiseView firstResponse(CaseNumber number) {
        return promises.of(number).stream()
                .filter(promise -> promise.kind().equals("first-response")
                        && promise.terms().binding())
                .findFirst()
                .orElseThrow();
    }
}
