package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.cases.CaseState;
import io.casewright.cases.EngineerDecision;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The order in which engineers find their work, in Tasklist as on our pages. */
class QueueProcessTests extends ProductTests {

    private static final String ENGINEER = "queue.engineer";
    private static final Comparator<SupportCase> RANK_THEN_DUE = Comparator.comparing(
                    (SupportCase supportCase) -> supportCase.assessment().rank())
            .reversed()
            .thenComparing(SupportCase::nextDueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    SupportCases cases;

    @Autowired
    StaffDirectory staff;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CT-6 CT-8 ST-11: in Tasklist an engineer is offered nothing that the desk has no use for")
    void offersWhatTheDeskHas(Desk desk) {
        Task task = scenario.taskOf(scenario.submitted(fixtures.coveredCustomer(desk)));

        assertThat(runtime.getVariable(task.getExecutionId(), "offered"))
                .isEqualTo(String.join(" ", EngineerDecision.offeredAt(desk)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ST-9 CT-4: the higher rank comes first, and within a rank what is due first, in both queues alike")
    void comesInTheOrderOfRankAndDueTime(Desk desk) {
        List<CaseNumber> submitted = new ArrayList<>();
        for (DeskCustomer customer : customersOfEveryRank(desk)) {
            for (String priority : List.of("3", "1")) {
                submitted.add(submittedWith(customer, priority));
                clock.moveBy(Duration.ofMinutes(7));
            }
        }

        List<SupportCase> inOrder = submitted.stream()
                .map(scenario::caseOf)
                .filter(supportCase -> supportCase.state() != CaseState.PARKED)
                .sorted(RANK_THEN_DUE)
                .toList();

        assertThat(inOrder.stream()
                        .map(supportCase -> supportCase.assessment().rank())
                        .distinct())
                .as("ranks in the queue of " + desk.id())
                .hasSizeGreaterThan(1);
        List<CaseNumber> wanted = inOrder.stream().map(SupportCase::number).toList();
        assertThat(cases.queue(Set.of(desk.id()), 10_000).stream()
                        .map(SupportCase::number)
                        .filter(wanted::contains))
                .containsExactlyElementsOf(wanted);
        assertThat(inTasklist(desk).stream().filter(wanted::contains).distinct())
                .as("a case with an urgent call has a second task, beside the first")
                .containsExactlyElementsOf(wanted);
    }

    private List<DeskCustomer> customersOfEveryRank(Desk desk) {
        return DeskFixtures.examples(desk).stream()
                .map(example -> rankOf(example))
                .filter(rank -> rank != null)
                .distinct()
                .limit(4)
                .flatMap(rank -> fixtures.findCustomer(desk, example -> rank.equals(rankOf(example))).stream())
                .toList();
    }

    private static Object rankOf(DeskFixtures.Example example) {
        return example.expect().get("queueRank") instanceof Map<?, ?> answer ? answer.get("rank") : null;
    }

    private CaseNumber submittedWith(DeskCustomer customer, String priority) {
        CaseNumber number = scenario.submitted(customer);
        if (scenario.caseOf(number).state() != CaseState.PARKED) {
            scenario.engineerDecides(
                    number,
                    Map.of("outcome", "overrule-priority", "confirmedPriority", priority, "reason", "To queue."));
        }
        return number;
    }

    private List<CaseNumber> inTasklist(Desk desk) {
        staff.hire(
                new StaffMember(
                        ENGINEER, "Test", ENGINEER + "@example.com", Set.of("support-engineers"), Set.of(desk.id())),
                null);
        String filter = filters.createTaskFilterQuery()
                .filterName("Open by rank")
                .singleResult()
                .getId();
        identity.setAuthentication(
                ENGINEER, List.of("support-engineers"), List.of(desk.id().value()));
        List<Task> found;
        try {
            found = filters.listPage(filter, 0, 1000);
        } finally {
            identity.clearAuthentication();
        }
        return found.stream()
                .map(task -> CaseNumber.of((String) runtime.getVariable(task.getExecutionId(), "caseNumber")))
                .toList();
    }
}
