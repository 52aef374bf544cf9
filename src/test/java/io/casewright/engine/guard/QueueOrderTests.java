package io.casewright.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueueOrderTests extends GuardedTests {

    /** What Tasklist sends when an engineer opens a filter, whatever order it shows above the list. */
    private static final String OPENED = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";

    /** Other tests leave open work of their own behind. */
    private final List<String> own = new ArrayList<>();

    private Task task(int rank, Duration due) {
        Task task = openTask();
        own.add(task.getId());
        engine.getTaskService().setPriority(task.getId(), rank);
        engine.getTaskService()
                .setDueDate(task.getId(), Date.from(clock.instant().plus(due)));
        return task;
    }

    private List<String> tasksOf(String filterName) throws Exception {
        Filter filter = engine.getFilterService()
                .createFilterQuery()
                .filterName(filterName)
                .singleResult();
        String answer = browser("guard.engineer")
                .post(webApi() + "/filter/" + filter.getId() + "/list?firstResult=0&maxResults=2000", OPENED)
                .body();
        List<String> ids = new ArrayList<>();
        for (JsonNode task : new ObjectMapper().readTree(answer)) {
            ids.add(task.path("id").asText());
        }
        ids.retainAll(own);
        return ids;
    }

    @Test
    @DisplayName("ST-9 Tasklist shows open work by rank, and within a rank by due time")
    void showsOpenWorkByRank() throws Exception {
        Task later = task(700, Duration.ofHours(5));
        Task low = task(100, Duration.ofMinutes(1));
        Task high = task(900, Duration.ofHours(9));
        Task sooner = task(700, Duration.ofHours(4));

        assertThat(tasksOf("Open by rank")).containsExactly(high.getId(), sooner.getId(), later.getId(), low.getId());
        assertThat(tasksOf("Due within the hour")).containsExactly(low.getId());
        assertThat(tasksOf("My cases")).isEmpty();
        engine.getTaskService().setAssignee(high.getId(), "guard.engineer");
        engine.getTaskService().setAssignee(low.getId(), "guard.colleague");
        assertThat(tasksOf("My cases")).containsExactly(high.getId());
        assertThat(tasksOf("Unassigned")).containsExactly(sooner.getId(), later.getId());
        assertThat(tasksOf("Open by rank")).hasSize(4);
    }
}
