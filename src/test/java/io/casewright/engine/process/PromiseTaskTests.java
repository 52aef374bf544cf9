package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.WatchesOfCase;
import io.casewright.promise.Cause;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.Promises;
import io.casewright.time.ShownTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a task to see to a promise says of it. */
@DisplayName("See to a promise")
class PromiseTaskTests extends ProductTests {

    private static final DateTimeFormatter PROMISED_BY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    EscalateScenario ladder;

    @Autowired
    Promises promises;

    @Autowired
    WatchesOfCase watching;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest(name = "{0}")
    @MethodSource(EscalateScenario.UPDATING)
    @DisplayName("SN-4: two promises of one case make two tasks that nobody takes for one another, in our words only")
    void namesThePromise(Desk desk) {
        ladder.staffOf(desk);
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));
        String by =
                PROMISED_BY.format(clock.instant().plus(Duration.ofHours(30)).atZone(desk.zone()));
        scenario.engineerDecides(
                number,
                Map.of(
                        "outcome",
                        "keep",
                        "answer",
                        "Soon.",
                        "promisedWhat",
                        "${77777*777777} {{x}} <b>",
                        "promisedBy",
                        by));
        watching.begin(number);
        while (Stream.of("See to the word", "See to the next update")
                .anyMatch(begin -> ladder.watchTasks(number).stream()
                        .noneMatch(task -> task.getName().startsWith(begin)))) {
            ladder.fire(number);
        }

        List<String> names =
                ladder.watchTasks(number).stream().map(Task::getName).toList();
        assertThat(names)
                .anyMatch(name ->
                        name.matches("See to the word given in person of " + number + ", (due|overdue since) .*"))
                .anyMatch(name -> name.matches("See to the next update of " + number + ", (due|overdue since) .*"))
                .noneMatch(name -> name.contains("60493161729") || name.contains("{{") || name.contains("<b>"));

        transaction.executeWithoutResult(
                status -> promises.pause(number, 1, clock.instant(), () -> Cause.CUSTOMER_ASKED));
        assertThat(ladder.watchTasks(number))
                .extracting(Task::getName)
                .anyMatch(
                        name -> name.startsWith("See to the next update of " + number + ", whose clock stands still"));

        clock.moveBy(Duration.ofHours(7));
        transaction.executeWithoutResult(
                status -> promises.resume(number, 1, clock.instant(), () -> Cause.CUSTOMER_REPLIED));
        Instant due = ladder.open(number).stream()
                .filter(promise -> promise.isA(PromiseKind.PROGRESS_UPDATE))
                .findFirst()
                .orElseThrow()
                .dueAt();
        assertThat(ladder.watchTasks(number))
                .filteredOn(task -> task.getName()
                        .startsWith("See to the next update of " + number + ", due " + ShownTime.in(desk.zone(), due)))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo(due));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(EscalateScenario.UPDATING)
    @DisplayName("SN-4: a group has one task for a promise, which says which alert it is and that it is overdue")
    void isOnePerGroup(Desk desk) {
        CaseNumber number = ladder.owesUpdates(desk, null);
        Task first = ladder.firstTask(number);
        assertThat(ladder.groups(first)).containsExactly("leads");
        assertThat(first.getName()).matches(".*, due .*, alert \\d+ of \\d+");

        ladder.fireAll(number);

        assertThat(ladder.watchTasks(number)).singleElement().satisfies(task -> {
            assertThat(task.getId()).isEqualTo(first.getId());
            assertThat(task.getName())
                    .isNotEqualTo(first.getName())
                    .matches(".*, overdue since .*, alert \\d+ of \\d+");
            assertThat(tasks.getVariable(task.getId(), "owed"))
                    .isEqualTo(task.getName().substring("See to ".length()));
        });
        assertThat(scenario.passed(number, "escalate")).contains("Task_FollowUp");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(EscalateScenario.UPDATING)
    @DisplayName("SN-4: another group has a task of its own, with another name; who has the first one keeps it")
    void isAnotherForAnotherGroup(Desk desk) {
        CaseNumber number = ladder.owesUpdates(desk, CaseScenario.ENGINEER);
        Task first = ladder.firstTask(number);
        assertThat(ladder.groups(first)).containsExactly("support-engineers");
        tasks.claim(first.getId(), CaseScenario.ENGINEER);

        ladder.fireAll(number);

        List<Task> both = ladder.watchTasks(number);
        assertThat(both)
                .extracting(ladder::groups)
                .containsExactlyInAnyOrder(List.of("support-engineers"), List.of("leads"));
        assertThat(both).extracting(Task::getName).doesNotHaveDuplicates().contains(first.getName());
        assertThat(both).extracting(Task::getAssignee).contains(CaseScenario.ENGINEER);
    }
}
