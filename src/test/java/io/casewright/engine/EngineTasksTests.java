package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.cases.Author;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.CaseState;
import io.casewright.cases.Channel;
import io.casewright.cases.EngineerDecision;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.OpenTasks;
import io.casewright.cases.Submission;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class EngineTasksTests extends ProductTests {

    @Autowired
    OpenTasks tasks;

    @Autowired
    PlannedSteps planned;

    @Autowired
    SupportCases cases;

    @Autowired
    StaffDirectory staff;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("CH-16 An engineer resolves a case by completing its task, once")
    void resolvesACaseOnce(Desk desk) {
        CaseNumber number = submitted(desk);
        Viewer.Staff engineer = engineerOf(desk);

        tasks.complete(number, engineer, decision("resolve", "Clear the cache once.", null));

        assertThat(cases.get(number).state()).isEqualTo(CaseState.RESOLVED);
        assertThatThrownBy(() -> tasks.complete(number, engineer, decision("keep", "And again.", null)))
                .isInstanceOf(WrongState.class);
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void refusesWhatDoesNotFitAndChangesNothing(Desk desk) {
        CaseNumber number = submitted(desk);
        Viewer.Staff engineer = engineerOf(desk);

        assertThatThrownBy(() -> tasks.complete(number, engineer, decision("overrule-priority", null, null)))
                .isInstanceOf(InvalidInput.class)
                .extracting(wrong -> ((InvalidInput) wrong)
                        .problems().stream().map(InvalidInput.Problem::field).toList())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains("confirmedPriority", "reason");
        assertThatThrownBy(() -> tasks.complete(
                        number, new Viewer.Staff("no.one", "No One", Set.of()), decision("keep", "x", null)))
                .isInstanceOf(CaseNotFound.class);
        assertThat(cases.get(number).state()).isEqualTo(CaseState.NEW);
    }

    private CaseNumber submitted(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        return cases.submit(
                new Submission(
                        desk.id(),
                        customer.person().id(),
                        customer.account().id(),
                        Channel.PORTAL,
                        Author.customer(customer.person()),
                        "It does not start",
                        "Since this morning.",
                        null,
                        customer.intake("portal"),
                        null),
                null);
    }

    private Viewer.Staff engineerOf(Desk desk) {
        String id = "engineer-of-" + desk.id();
        staff.hire(
                new StaffMember(
                        id,
                        "Engineer Example",
                        "engineer@desk.example",
                        Set.of(StaffGroups.SUPPORT_ENGINEERS),
                        Set.of(desk.id())),
                null);
        return new Viewer.Staff(id, "Engineer Example", Set.of(desk.id()));
    }

    private static EngineerDecision decision(String outcome, String answer, String reason) {
        return new EngineerDecision(outcome, answer, null, null, null, reason);
    }
}
