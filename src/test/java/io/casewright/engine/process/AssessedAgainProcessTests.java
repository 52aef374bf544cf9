package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an engineer confirms is put to the policy again, on every desk. */
@DisplayName("Assessed again")
@PassesEveryFlow(of = "assess-case")
class AssessedAgainProcessTests extends ProductTests {

    private static final String DESKS = "io.casewright.DeskFixtures#desks";

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    Promises promises;

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-5 ALL-13: an engineer overrules the priority; the promise is never due later than before")
    void isAssessedAgainWhenThePriorityIsOverruled(Desk desk) {
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));
        List<Instant> before = due(number);
        clock.moveBy(Duration.ofMinutes(10));

        scenario.engineerDecides(
                number,
                Map.of("outcome", "overrule-priority", "confirmedPriority", "4", "reason", "Nobody is held up."));

        assertThat(scenario.caseOf(number).assessment().priority()).isEqualTo(4);
        List<Instant> after = due(number);
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            assertThat(after.get(i)).isBeforeOrEqualTo(before.get(i));
        }
        assertThat(scenario.passed(number))
                .filteredOn("Task_DecidePriority"::equals)
                .hasSize(2);
        assertThat(scenario.taskOf(number)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-7: an engineer categorises the case; what the customer stated is kept")
    void isAssessedAgainWhenRecategorised(Desk desk) {
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));

        scenario.engineerDecides(number, Map.of("outcome", "recategorise", "confirmedKind", "enhancement"));

        assertThat(scenario.passed(number))
                .filteredOn("Task_DecideScope"::equals)
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(scenario.passed(number, "review-enhancement")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("CH-12 CT-7: an engineer overrules the scope with a reason")
    void isAssessedAgainWhenTheScopeIsOverruled(Desk desk) {
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));

        scenario.engineerDecides(
                number,
                Map.of("outcome", "overrule-scope", "confirmedScope", "paid-service", "reason", "A whole project."));

        assertThat(scenario.caseOf(number).assessment().scope()).isEqualTo("paid-service");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName(
            "SN-5 ST-10: a case that turns out to be critical has its contact told to call, where the policy wants it")
    void tellsWhoMustCallWhenItIsMoreUrgent(Desk desk) {
        CaseNumber number = scenario.submitted(fixtures.coveredCustomer(desk));

        scenario.engineerDecides(
                number, Map.of("outcome", "overrule-priority", "confirmedPriority", "1", "reason", "Nobody can work."));

        assertThat(scenario.passed(number).contains("Task_AskForCall"))
                .isEqualTo(!scenario.passed(number, "urgent-call").isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(DESKS)
    @DisplayName("ALL-13: what does not fit is refused at the form, names the field, and changes nothing")
    void refusesWhatDoesNotFit(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        List<String> before = scenario.bodies(number, customer);

        assertThatThrownBy(() -> scenario.engineerDecides(number, Map.of("outcome", "overrule-priority")))
                .hasMessageContaining("riority");
        assertThatThrownBy(() -> scenario.engineerDecides(number, Map.of("outcome", "keep", "answer", " ")))
                .hasMessageContaining("answer");

        assertThat(scenario.bodies(number, customer)).isEqualTo(before);
        assertThat(scenario.taskOf(number)).isNotNull();
    }

    private List<Instant> due(CaseNumber number) {
        return promises.of(number).stream().map(PromiseView::dueAt).toList();
    }
}
