package io.casewright.engine;

import io.casewright.cases.CaseProgress;
import io.casewright.desk.CaseNumber;
import io.casewright.engine.decision.WithoutCaller;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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

    private void due(CaseNumber number, Date due) {
        withoutCaller.ask(() -> {
            List<Task> waiting =
                    tasks.createTaskQuery().processInstanceBusinessKey(number.value()).dueAfter(due).list().stream()
                            .filter(task -> !BesideTheCase.runs(task.getProcessDefinitionId()))
                            .toList();
            waiting.forEach(task -> tasks.setDueDate(task.getId(), due));
            return waiting;
        });
    }
}
