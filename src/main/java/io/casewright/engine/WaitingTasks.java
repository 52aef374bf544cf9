package io.casewright.engine;

import io.casewright.cases.CaseProgress;
import io.casewright.desk.CaseNumber;
import io.casewright.engine.decision.WithoutCaller;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks that wait on a case while its clock is changed: they stay with whoever has them, and are due sooner. */
@Component
class WaitingTasks {

    private final TaskService tasks;
    private final CaseProgress progress;
    private final WithoutCaller withoutCaller;

    WaitingTasks(TaskService tasks, CaseProgress progress, WithoutCaller withoutCaller) {
        this.tasks = tasks;
        this.progress = progress;
        this.withoutCaller = withoutCaller;
    }

    void moveUp(CaseNumber number) {
        progress.noteNextDue(number).map(Date::from).ifPresent(due -> due(number, due));
    }

    /** Something was settled elsewhere, as on the phone: what was due because of it is due with what is owed next. */
    void follow(CaseNumber number) {
        Optional<Instant> before = progress.notedNextDue(number);
        Optional<Instant> next = progress.noteNextDue(number);
        if (before.isPresent() && !before.equals(next)) {
            set(
                    number,
                    tasks.createTaskQuery().dueDate(Date.from(before.get())),
                    next.map(Date::from).orElse(null));
        }
    }

    private void due(CaseNumber number, Date due) {
        set(number, tasks.createTaskQuery().dueAfter(due), due);
    }

    private void set(CaseNumber number, TaskQuery which, @Nullable Date due) {
        withoutCaller.ask(() -> {
            List<Task> waiting = which.processInstanceBusinessKey(number.value()).list().stream()
                    .filter(task -> !BesideTheCase.runs(task.getProcessDefinitionId()))
                    .toList();
            waiting.forEach(task -> tasks.setDueDate(task.getId(), due));
            return waiting;
        });
    }
}
