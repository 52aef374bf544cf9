package io.casewright.engine.identity;

import io.casewright.access.StaffGroups;
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

    private static final List<String> ENGINEERS = List.of(StaffGroups.SUPPORT_ENGINEERS, StaffGroups.LEADS);
    private static final List<String> SALES = List.of(StaffGroups.SALES, StaffGroups.LEADS);
    private static final List<String> PRODUCT = List.of(StaffGroups.PRODUCT, StaffGroups.LEADS);
    private static final List<String> LEADS = List.of(StaffGroups.LEADS);

    /** What was learned is written down when there is time for it; in the queue it would stand in the way. */
    private static final String[] NOT_IN_THE_QUEUE = {"Task_ShareKnowledge"};

    private static final List<Shipped> SHIPPED = List.of(
            new Shipped(
                    "My cases",
                    "What you have taken",
                    StaffRights.QUEUE_WORKERS,
                    tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
            new Shipped(
                    "Open by rank",
                    "All open work of your desks, most urgent first",
                    StaffRights.QUEUE_WORKERS,
                    TasklistFilters::queue),
            new Shipped(
                    "Unassigned",
                    "What nobody has taken yet",
                    StaffRights.QUEUE_WORKERS,
                    tasks -> queue(tasks).taskUnassigned()),
            new Shipped(
                    "Due within the hour",
                    "What is due within the hour, or was due before",
                    StaffRights.QUEUE_WORKERS,
                    tasks -> queue(tasks).dueBeforeExpression("${dateTime().plusHours(1)}")),
            new Shipped(
                    "Promises to see to",
                    "What is at risk or broken, for whoever can still do something about it",
                    ENGINEERS,
                    tasks -> tasks.taskDefinitionKey("Task_SeeToPromise")),
            new Shipped(
                    "Calls to hold",
                    "Calls that are agreed on",
                    ENGINEERS,
                    tasks -> tasks.taskDefinitionKey("Task_HoldCall")),
            new Shipped(
                    "Fixes to deliver",
                    "Issues whose fix is on its way",
                    ENGINEERS,
                    tasks -> tasks.taskDefinitionKey("Task_DeliverFix")),
            new Shipped(
                    "Knowledge to share",
                    "Ended cases from which something may have been learned",
                    ENGINEERS,
                    tasks -> tasks.taskDefinitionKeyIn(NOT_IN_THE_QUEUE)),
            new Shipped(
                    "Waiting for sales",
                    "Customers who need an offer before their case can go on",
                    SALES,
                    tasks -> tasks.taskCandidateGroup(StaffGroups.SALES).includeAssignedTasks()),
            new Shipped(
                    "Waiting for product",
                    "Wishes to decide on",
                    PRODUCT,
                    tasks -> tasks.taskCandidateGroup(StaffGroups.PRODUCT).includeAssignedTasks()),
            new Shipped(
                    "Everything open",
                    "All open work of your desks, whoever it waits for",
                    LEADS,
                    tasks -> tasks.taskDefinitionKeyNotIn(NOT_IN_THE_QUEUE)),
            new Shipped(
                    "Overdue",
                    "What was due and has not happened",
                    LEADS,
                    tasks -> tasks.dueBeforeExpression("${now()}")));

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
            rights.mayRead(filter.getId(), SHIPPED.get(place).readers());
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

    private static TaskQuery queue(TaskQuery tasks) {
        return tasks.taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks()
                .taskDefinitionKeyNotIn(NOT_IN_THE_QUEUE);
    }

    /** @param readers the groups that see it */
    private record Shipped(String name, String description, List<String> readers, UnaryOperator<TaskQuery> criteria) {}
}
