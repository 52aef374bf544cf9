package io.casewright.engine.process;

import io.casewright.DeskCustomer;
import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import io.casewright.cases.Conversation;
import io.casewright.cases.EntryView;
import io.casewright.cases.Submission;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.mail.Outbox;
import io.casewright.mail.OutgoingMail;
import io.casewright.time.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What customers, engineers and time do to a case, in their words. */
@Component
public class CaseScenario {

    /** Whoever is signed in may not ask for an unlimited number of tasks. */
    private static final int MANY = 50;

    private static final Set<String> BESIDE = Set.of(
            "escalate",
            "urgent-call",
            "root-cause-analysis",
            "write-analysis",
            "critical-incident",
            "paid-service",
            "price-service",
            "await-order",
            "await-contract",
            "deliver-service");

    static final String ENGINEER = "engineer.of.the.desk";

    private final SupportCases cases;
    private final Conversation conversation;
    private final IdentityService identity;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Outbox outbox;
    private final MovableClock clock;

    CaseScenario(
            SupportCases cases,
            Conversation conversation,
            IdentityService identity,
            TaskService tasks,
            ManagementService jobs,
            RuntimeService runtime,
            HistoryService history,
            Outbox outbox,
            MovableClock clock) {
        this.cases = cases;
        this.conversation = conversation;
        this.identity = identity;
        this.tasks = tasks;
        this.jobs = jobs;
        this.runtime = runtime;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    public CaseNumber submitted(DeskCustomer customer) {
        return cases.submit(
                new Submission(
                        customer.desk().id(),
                        customer.person().id(),
                        customer.account().id(),
                        Channel.PORTAL,
                        Author.customer(customer.person()),
                        "It does not work",
                        "What I did, and what happened then.",
                        null,
                        customer.intake("portal"),
                        null),
                null);
    }

    public void engineerDecides(CaseNumber number, Map<String, Object> form) {
        completes("support-engineers", number, form);
    }

    /** Somebody of a group completes the one task that waits on the case. */
    public void completes(String group, CaseNumber number, Map<String, Object> form) {
        completes(group, number, taskOf(number), form);
    }

    /** Somebody of a group completes a task about the case. */
    public void completes(String group, CaseNumber number, Task task, Map<String, Object> form) {
        identity.setAuthentication(
                ENGINEER, List.of(group), List.of(cases.get(number).desk().value()));
        try {
            tasks.complete(task.getId(), form);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Closes a resolved case (CS-1). */
    public void nothingIsLearned(CaseNumber number) {
        engineerDecides(number, Map.of("sharing", "none", "reason", "It is in the manual."));
    }

    public void engineerAsks(CaseNumber number) {
        engineerDecides(number, Map.of("outcome", "wait", "answer", "Which version is it?"));
    }

    public CaseNumber customerReplies(CaseNumber number, DeskCustomer customer) {
        return conversation.reply(
                number, viewer(customer), Author.customer(customer.person()), Channel.PORTAL, "This is my answer.");
    }

    /** What the customer can read of the case, in order. */
    List<String> bodies(CaseNumber number, DeskCustomer customer) {
        return conversation.timeline(number, viewer(customer)).stream()
                .map(EntryView::body)
                .toList();
    }

    public void customerResolves(CaseNumber number, DeskCustomer customer) {
        conversation.resolve(number, viewer(customer), Author.customer(customer.person()), null);
    }

    /** Moves time to when the case's timer is due, and lets it fire. */
    public void timePassesToTimer(CaseNumber number) {
        Job timer = timerOf(number);
        clock.moveTo(timer.getDuedate().toInstant());
        jobs.executeJob(timer.getId());
    }

    public Job timerOf(CaseNumber number) {
        return instancesOf(number)
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .findFirst()
                .orElseThrow();
    }

    /** How many things are planned for a later time. */
    public long jobsOf(CaseNumber number) {
        return instancesOf(number)
                .mapToLong(instance -> jobs.createJobQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .sum();
    }

    public Instant timerDue(CaseNumber number) {
        return timerOf(number).getDuedate().toInstant();
    }

    public Task taskOf(CaseNumber number) {
        List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).listPage(0, MANY).stream()
                .filter(task -> !beside(task.getProcessDefinitionId()))
                .toList();
        if (open.size() > 1) {
            throw new IllegalStateException("A case waits in one place at a time, but here are " + open);
        }
        return open.isEmpty() ? null : open.get(0);
    }

    private Stream<ProcessInstance> instancesOf(CaseNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .filter(instance -> !beside(instance.getProcessDefinitionId()));
    }

    /** What runs beside the case is no place where the case stands. */
    private static boolean beside(String definition) {
        return BESIDE.contains(definition.split(":", 2)[0]);
    }

    public SupportCase caseOf(CaseNumber number) {
        return cases.get(number);
    }

    public boolean running(CaseNumber number) {
        return instancesOf(number).findAny().isPresent();
    }

    /** The running instances of a process, by the engine's ids. */
    List<String> instanceIds(CaseNumber number, String process) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(process)
                .listPage(0, MANY)
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    /** How many instances of a process run for the case. */
    public long instances(CaseNumber number, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(process)
                .count();
    }

    /** The flow elements the case has passed in one of the processes, in order. */
    public List<String> passed(CaseNumber number, String process) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(process)
                .orderByProcessInstanceId()
                .asc()
                .list()
                .stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The flow elements the case has passed in all of its processes. */
    public List<String> passed(CaseNumber number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(HistoricProcessInstance::getProcessDefinitionKey)
                .distinct()
                .flatMap(process -> passed(number, process).stream())
                .toList();
    }

    /** The kinds of letters about this case, latest first. */
    public List<String> mails(CaseNumber number) {
        return letters(number).map(OutgoingMail::kind).toList();
    }

    /** What the letters about this case are about, latest first. */
    List<String> subjects(CaseNumber number) {
        return letters(number).map(OutgoingMail::subject).toList();
    }

    /** The latest letter of a kind about this case. */
    public OutgoingMail mail(CaseNumber number, String kind) {
        return letters(number)
                .filter(mail -> mail.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Stream<OutgoingMail> letters(CaseNumber number) {
        return outbox.latest(Set.of(cases.get(number).desk()), 10_000).stream()
                .filter(mail -> number.value().equals(mail.caseNumber()));
    }

    static Viewer viewer(DeskCustomer customer) {
        return new Viewer.Customer(customer.person().id(), customer.desk().id());
    }
}
