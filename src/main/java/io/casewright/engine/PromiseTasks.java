package io.casewright.engine;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.engine.decision.WithoutCaller;
import io.casewright.promise.Escalations;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.time.ShownTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the tasks to see to a promise say: which promise it is, of which case, and until when. Only our own words. */
@Component
class PromiseTasks {

    private static final String OWED = "owed";

    private final Escalations escalations;
    private final Desks desks;
    private final TaskService tasks;
    private final WithoutCaller withoutCaller;

    PromiseTasks(Escalations escalations, Desks desks, TaskService tasks, WithoutCaller withoutCaller) {
        this.escalations = escalations;
        this.desks = desks;
        this.tasks = tasks;
        this.withoutCaller = withoutCaller;
    }

    /** Such as {@code the first answer of ABC-1004, due Wed 18 Nov 2026, 16:00 (Europe/Berlin)}, in the desk's zone. */
    String owed(CaseNumber number, DeskId desk, UUID id) {
        PromiseView promise = escalations.promise(id);
        String what = "the " + PromiseKind.of(promise.kind()).inWords() + " of " + number;
        return promise.running()
                ? what + ", due " + ShownTime.in(desks.get(desk).zone(), promise.dueAt())
                : what + ", whose clock stands still";
    }

    /** A promise is due at another time than its tasks say, or its clock stands still (ALL-5). */
    void refresh(CaseNumber number, DeskId desk, UUID promise) {
        withoutCaller.ask(() -> {
            List<Task> about = tasks.createTaskQuery()
                    .processInstanceBusinessKey(number.value())
                    .processVariableValueEquals("promise", promise.toString())
                    .list();
            about.forEach(task -> refresh(task, owed(number, desk, promise), promise));
            return about;
        });
    }

    private void refresh(Task task, String owed, UUID promise) {
        String before = (String) tasks.getVariable(task.getId(), OWED);
        if (before == null) {
            return; // begun with a diagram that did not name the promise yet
        }
        task.setName(task.getName().replace(before, owed));
        task.setDueDate(Date.from(escalations.promise(promise).dueAt()));
        tasks.saveTask(task);
        tasks.setVariable(task.getId(), OWED, owed);
    }
}
