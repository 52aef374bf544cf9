package io.casewright.engine.identity;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The queues that Tasklist shows: work in rank order, within a rank by due time. Only operators may make others,
 * because a filter holds expressions.
 */
@Component
class TasklistFilters {

    private static final List<Shipped> SHIPPED = List.of(
            new Shipped("My cases", "What you have taken", tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
            new Shipped("Open by rank", "All open work of your desks, most urgent first", TasklistFilters::ofMyGroups),
            new Shipped(
                    "Unassigned",
                    "What nobody has taken yet",
                    tasks -> ofMyGroups(tasks).taskUnassigned()),
            new Shipped(
                    "Due within the hour",
                    "What is due within the hour, or was due before",
                    tasks -> ofMyGroups(tasks).dueBeforeExpression("${dateTime().plusHours(1)}")));

    private final FilterService filters;
    private final TaskService tasks;
    private final StaffRights rights;

    TasklistFilters(FilterService filters, TaskService tasks, StaffRights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    void settle() {
        for (int place = 0; place < SHIPPED.size(); place++) {
            Filter filter = settle(SHIPPED.get(place), place);
            rights.mayRead(filter.getId());
        }
    }

    private Filter settle(Shipped shipped, int place) {
        Filter filter = filters.createTaskFilterQuery().filterName(shipped.name()).list().stream()
                .filter(known -> known.getOwner() == null)
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(shipped.name()));
        filter.setQuery(shipped.criteria()
                .apply(tasks.createTaskQuery())
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc());
        filter.setProperties(Map.of("description", shipped.description(), "priority", place, "refresh", true));
        return filters.saveFilter(filter);
    }

    private static TaskQuery ofMyGroups(TaskQuery tasks) {
        return tasks.taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    private record Shipped(String name, String description, UnaryOperator<TaskQuery> criteria) {}
}
