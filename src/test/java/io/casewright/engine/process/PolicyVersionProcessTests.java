package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.Waiting;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.PastTheGate;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a policy published today means for the cases of yesterday: nothing. */
class PolicyVersionProcessTests extends ProductTests {

    private static final long NEW_CLOSING_DAYS = 77;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    RecordedAnswers answers;

    @Autowired
    ProcessEngine engine;

    private String published = "";

    @AfterEach
    void withdraw() {
        engine.getRepositoryService().deleteDeployment(published, true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-10 CH-21: a case keeps the policy it was opened under; one published later holds for new cases")
    void keepsThePolicyItWasOpenedUnder(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber before = scenario.submitted(customer);
        CaseNumber compared = scenario.submitted(customer);
        scenario.engineerAsks(compared);

        publishOtherClosingDays(desk);
        CaseNumber after = scenario.submitted(customer);
        scenario.engineerAsks(before);
        scenario.engineerAsks(after);

        assertThat(scenario.caseOf(before).waiting())
                .isEqualTo(scenario.caseOf(compared).waiting());
        assertThat(closingDays(after)).isEqualTo(NEW_CLOSING_DAYS).isNotEqualTo(closingDays(before));
        assertThat(scenario.caseOf(after).waiting().map(Waiting::closesAt).orElseThrow())
                .isAfter(clock.instant().plus(Duration.ofDays(NEW_CLOSING_DAYS - 1)));
        assertThat(scenario.caseOf(after).policy())
                .isNotEqualTo(scenario.caseOf(before).policy());
        List.of(before, compared, after).forEach(number -> scenario.customerResolves(number, customer));
    }

    private long closingDays(CaseNumber number) {
        return answers.latest(number, Question.IDLE).orElseThrow().closing().amount();
    }

    private void publishOtherClosingDays(Desk desk) throws Exception {
        String file = "decisions/" + desk.id() + "/policy.dmn";
        try (InputStream shipped = getClass().getResourceAsStream("/" + file)) {
            DmnModelInstance policy = Dmn.readModelFromStream(shipped);
            Decision idle = policy.getModelElementById("idle");
            DecisionTable table = (DecisionTable) idle.getExpression();
            List<String> outputs =
                    table.getOutputs().stream().map(Output::getName).toList();
            int column = outputs.indexOf("closingDays");
            table.getRules()
                    .forEach(rule -> List.copyOf(rule.getOutputEntries())
                            .get(column)
                            .getText()
                            .setTextContent(String.valueOf(NEW_CLOSING_DAYS)));
            // Its examples still expect the old days.
            published = PastTheGate.deploy(
                            engine,
                            engine.getRepositoryService()
                                    .createDeployment()
                                    .name("published by an analyst")
                                    .tenantId(desk.id().value())
                                    .addString(file, Dmn.convertToString(policy)))
                    .getId();
        }
    }
}
