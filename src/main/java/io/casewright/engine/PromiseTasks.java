package io.casewright.engine;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.engine.decision.WithoutCaller;
import io.casewright.promise.Escalations;
import io.casewright.promise.Escalations.Alerts;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.time.ShownTime;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** What the tasks to see to a promise say: which promise it is, of which case, and until when. Only our own words. */
@Component
class PromiseTasks {

    private static final String OWED = "owed";
    private static final Pattern ALERT = Pattern.compile(", alert \\d+ of \\d+$");

    private final Escalations escalations;
    private final Desks desks;
    private final TaskService tasks;
    private final WithoutCaller withoutCaller;
    private final Clock clock;

    PromiseTasks(Escalations escalations, Desks desks, TaskService tasks, WithoutCaller withoutCaller, Clock clock) {
        this.escalations = escalations;
        this.desks = desks;
        this.tasks = tasks;
        this.withoutCaller = withoutCaller;
        this.clock = clock;
    }

    /**
     * Such as {@code the first answer of ABC-1004, due Wed 18 Nov 2026, 16:00 (Europe/Berlin), alert 2 of 3}, in the
     * desk's zone. Which alert it is tells the tasks of two groups about one promise apart (SN-4).
     */
    String owed(CaseNumber number, DeskId desk, UUID id) {
        Alerts given = escalations.alerts(id);
        return owed(number, desk, id, given.of() > 1 ? ", alert " + given.given() + " of " + given.of() : "");
    }

    private String owed(CaseNumber number, DeskId desk, UUID id, String alert) {
        PromiseView promise = escalations.promise(id);
        String what = "the " + PromiseKind.of(promise.kind()).inWords() + " of " + number;
        return what + due(promise, desks.get(desk).zone()) + alert;
    }

    private String due(PromiseView promise, ZoneId zone) {
        if (!promise.running()) {
            return ", whose clock stands still";
        }
        boolean over = !promise.dueAt().isAfter(clock.instant());
        return (over ? ", overdue since " : ", due ") + ShownTime.in(zone, promise.dueAt());
    }

    /** A promise is due at another time than its tasks say, or its clock stands still (ALL-5). */
    void refresh(CaseNumber number, DeskId desk, UUID promise) {
        withoutCaller.ask(() -> {
            List<Task> about = about(number, promise).list();
            about.forEach(task -> owedOf(task).ifPresent(before -> {
                Matcher alert = ALERT.matcher(before);
                say(task, before, owed(number, desk, promise, alert.find() ? alert.group() : ""), promise);
            }));
            return about;
        });
    }

    /** Whether the group has a task about the promise; it says then which alert has just been given. */
    boolean followUp(CaseNumber number, DeskId desk, UUID promise, String group) {
        return withoutCaller.ask(() -> {
            List<Task> open = about(number, promise)
                    .taskCandidateGroup(group)
                    .includeAssignedTasks()
                    .list();
            open.forEach(task ->
                    owedOf(task).ifPresent(before -> say(task, before, owed(number, desk, promise), promise)));
            return !open.isEmpty();
        });
    }

    private TaskQuery about(CaseNumber number, UUID promise) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("Task_SeeToPromise")
                .processVariableValueEquals("promise", promise.toString());
    }

    /** What the task says; one that began with a diagram which did not name the promise says nothing. */
    private Optional<String> owedOf(Task task) {
        return Optional.ofNullable((String) tasks.getVariable(task.getId(), OWED));
    }

    private void say(Task task, String before, String owed, UUID promise) {
        task.setName(task.getName().replace(before, owed));
        task.setDueDate(Date.from(escalations.promise(promise).dueAt()));
        tasks.saveTask(task);
        tasks.setVariable(task.getId(), OWED, owed);
    }
}
