package io.casewright.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.gate.ProcessVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine keeps of a case: what the dictionary lists, and nobody's words. */
class ProcessVariablesTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseScenario scenario;

    @Autowired
    RuntimeService runtime;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("The engine keeps only variables of the dictionary, in their types, and none of the moment")
    void keepsOnlyIdsAndRoutingFacts(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = scenario.submitted(customer);
        assertKept(number);

        scenario.engineerDecides(
                number, Map.of("outcome", "overrule-priority", "confirmedPriority", "2", "reason", "Many wait."));
        scenario.engineerAsks(number);
        scenario.timePassesToTimer(number);
        assertKept(number);

        scenario.customerReplies(number, customer);
        assertKept(number);
    }

    private void assertKept(CaseNumber number) {
        String[] instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .map(ProcessInstance::getId)
                        .toArray(String[]::new);
        List<VariableInstance> kept = runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .list();
        assertThat(kept).isNotEmpty().allSatisfy(variable -> {
            ProcessVariables.Variable listed =
                    ProcessVariables.find(variable.getName()).orElseThrow();
            assertThat(listed.ofTheMoment()).as(variable.getName()).isFalse();
            assertThat(variable.getValue()).isInstanceOf(listed.javaType());
            assertThat(listed.values().isEmpty() || listed.values().contains(variable.getValue()))
                    .as(variable.getName() + " is " + variable.getValue())
                    .isTrue();
        });
    }
}
