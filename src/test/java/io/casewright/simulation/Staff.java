package io.casewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What staff does: whatever task there is, whatever its form allows. */
@Component
class Staff {

    private static final int MANY = 100;
    private static final List<String> EVERYBODY = List.of("support-engineers", "leads", "on-call", "sales", "product");

    private final TaskService tasks;
    private final IdentityService identity;
    private final SupportCases cases;
    private final OwedRows rows;
    private final LateAndEarly time;

    Staff(TaskService tasks, IdentityService identity, SupportCases cases, OwedRows rows, LateAndEarly time) {
        this.tasks = tasks;
        this.identity = identity;
        this.cases = cases;
        this.rows = rows;
        this.time = time;
    }

    String doesOne(Story story) {
        List<Task> open = of(story.number);
        if (open.isEmpty()) {
            return "";
        }
        Task task = story.oneOf(open);
        String form = task.getCamundaFormRef().getKey();
        Map<String, Object> filled = RandomFilling.filled(form, story, time.now());
        return form + " " + filled + (completes(story, task, filled) ? "" : " is refused");
    }

    List<Task> of(CaseNumber number) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .initializeFormKeys()
                .listPage(0, MANY)
                .stream()
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey)
                        .thenComparing(Task::getCreateTime)
                        .thenComparing(task -> task.getId().length())
                        .thenComparing(Task::getId))
                .toList();
    }

    /** @return whether it was accepted; if not, nothing has changed */
    private boolean completes(Story story, Task task, Map<String, Object> form) {
        List<Owed> before = rows.of(story.number);
        SupportCase caseBefore = cases.get(story.number);
        identity.setAuthentication(
                "eve", EVERYBODY, List.of(story.customer.desk().id().value()));
        try {
            tasks.complete(task.getId(), form);
            return true;
        } catch (FormFieldValidationException refused) {
            assertThat(refused).as("what is refused is the input").hasRootCauseInstanceOf(InvalidInput.class);
            assertThat(rows.of(story.number))
                    .as("refused input changes nothing")
                    .isEqualTo(before);
            assertThat(cases.get(story.number).version()).isEqualTo(caseBefore.version());
            return false;
        } finally {
            identity.clearAuthentication();
        }
    }
}
