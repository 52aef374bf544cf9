package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.CaseFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.policy.EscalationStep;
import io.casewright.policy.NoAnswer;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyFixture;
import io.casewright.policy.RecordedAnswer;
import io.casewright.policy.RecordedAnswers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a rule task leaves behind: an answer in the record, routing facts in the process, and nothing else. */
class RuleTaskTests extends ProductTests {

    private static final String FIXTURE = "fixture";

    @Autowired
    ProcessEngine engine;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseFixtures cases;

    @Autowired
    RecordedAnswers record;

    @Autowired
    Policies policies;

    private List<String> deployments = List.of();

    @BeforeEach
    void deployAProcessThatAsksTheFixturesPolicy() {
        var policy = PastTheGate.deploy(
                engine,
                engine.getRepositoryService()
                        .createDeployment()
                        .name(FIXTURE)
                        .tenantId(FIXTURE)
                        .addInputStream("policy.dmn", PolicyFixture.policy()));
        var asking = engine.getRepositoryService()
                .createDeployment()
                .name(FIXTURE)
                .addModelInstance("ask-idle.bpmn", asking("idle"))
                .addModelInstance("ask-escalation.bpmn", asking("escalation"));
        deployments = List.of(policy.getId(), PastTheGate.deploy(engine, asking).getId());
    }

    private static BpmnModelInstance asking(String decision) {
        return Bpmn.createExecutableProcess("ask-" + decision)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .businessRuleTask()
                .camundaDecisionRef(decision)
                .camundaDecisionRefTenantId(FIXTURE)
                .endEvent()
                .done();
    }

    @AfterEach
    void removeIt() {
        deployments.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-10 every binding answer is recorded with its version, its facts and its rule")
    void recordsWhatWasAnsweredAndWhy(Desk desk) {
        CaseNumber number = cases.aCase(fixtures.coveredCustomer(desk));

        List<RecordedAnswer> answers = record.of(number);

        assertThat(answers)
                .extracting(RecordedAnswer::decision)
                .containsSubsequence("entitlement", "scope", "priority", "contactChannel", "firstResponse")
                .contains("queueRank");
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.version()).isEqualTo(policies.inForce(desk.id()));
            assertThat(answer.decisionVersion()).isEqualTo(1);
            assertThat(answer.cycle()).isEqualTo(1);
            assertThat(answer.facts().asMap().keySet())
                    .isEqualTo(policies.checked(answer.version(), answer.decision(), answer.facts())
                            .asMap()
                            .keySet());
            assertThat(answer.rules().size() == 1 || answer.collects()).isTrue();
            assertThat(answer.annotation()).containsPattern("[A-Z]{2,3}-\\d+");
            assertThat(answer.answeredAt()).isEqualTo(START);
            assertThat(answer.overruledBy()).isNull();
            assertThat(answer.answer()).doesNotContainValue(null);
        });
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    void storesNeitherFactsNorResultsInTheEngine(Desk desk) {
        CaseNumber number = cases.aCase(fixtures.coveredCustomer(desk));
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("support-case")
                .singleResult()
                .getId();

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .list())
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(variable.getTypeName()).isIn("string", "boolean", "integer", "long", "date"))
                .extracting(VariableInstance::getName)
                .doesNotContain("facts", "decisionResult");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("ALL-13 the record says who overruled what the facts would have given")
    void recordsWhoOverruled(Desk desk) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        engine.getIdentityService()
                .setAuthentication(
                        "eve", List.of("support-engineers"), List.of(desk.id().value()));
        try {
            engine.getTaskService()
                    .complete(
                            task,
                            Map.of("outcome", "overrule-priority", "confirmedPriority", "2", "reason", "It is worse."));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }

        RecordedAnswer priority = record.latest(number, "priority").orElseThrow();
        assertThat(priority.overruledBy()).isEqualTo("eve");
        assertThat(priority.facts().get("confirmedPriority")).isEqualTo(2L);
        assertThat(priority.answer()).containsEntry("priority", 2);
        assertThat(record.of(number))
                .filteredOn(answer -> answer.decision().equals("priority"))
                .hasSize(2);
    }

    @Test
    void failsLoudlyWhereAPolicyLeavesAValueOpen() {
        CaseNumber number =
                cases.aCase(fixtures.coveredCustomer(DeskFixtures.desks().get(0)));
        int before = record.of(number).size();

        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> ask(number.value(), "question"))
                .withMessage("The policy of desk fixture leaves closingDays of idle open.");
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> ask(number.value(), "enhancement"))
                .withMessage("The policy of desk fixture answers idle with 0 rules where one is wanted.");
        assertThat(record.of(number)).hasSize(before);
    }

    @Test
    void recordsAllRulesOfADecisionThatCollects() {
        CaseNumber number =
                cases.aCase(fixtures.coveredCustomer(DeskFixtures.desks().get(0)));

        ask("escalation", number.value(), aPromise("first-response"));

        RecordedAnswer answer = record.latest(number, "escalation").orElseThrow();
        assertThat(answer.rules()).containsExactly("escalation_broken", "escalation_late", "escalation_half");
        assertThat(answer.annotation().lines())
                .containsExactly(
                        "SN-3: a task for the leads.",
                        "SN-3: the worst wakes somebody.",
                        "SN-3: a mail to whoever has it.");
        assertThat(answer.rows()).hasSize(3);
        assertThat(EscalationStep.read(answer))
                .containsExactly(
                        new EscalationStep(50, EscalationStep.Who.ASSIGNEE, EscalationStep.How.MAIL),
                        new EscalationStep(100, EscalationStep.Who.LEADS, EscalationStep.How.TASK),
                        new EscalationStep(150, EscalationStep.Who.ON_CALL, EscalationStep.How.MAIL));
    }

    @Test
    void recordsThatNoRuleOfADecisionThatCollectsMatched() {
        CaseNumber number =
                cases.aCase(fixtures.coveredCustomer(DeskFixtures.desks().get(0)));

        ask("escalation", number.value(), aPromise("progress-update"));

        RecordedAnswer answer = record.latest(number, "escalation").orElseThrow();
        assertThat(answer.collects()).isTrue();
        assertThat(answer.rules()).isEmpty();
        assertThat(answer.annotation()).isEmpty();
        assertThat(EscalationStep.read(answer)).isEmpty();
    }

    @Test
    void asksForACaseOnly() {
        assertThatThrownBy(() -> ask("nothing", "issue"))
                .hasMessage("A process may ask idle for a case only, and its business key is none.");
    }

    @Test
    void recordsNothingThatBindsNobody() {
        CaseNumber number =
                cases.aCase(fixtures.coveredCustomer(DeskFixtures.desks().get(0)));
        int before = record.of(number).size();

        var answer = engine.getDecisionService()
                .evaluateDecisionByKey("idle")
                .decisionDefinitionTenantId(FIXTURE)
                .variables(Map.of("facts", Map.of("statedKind", "issue")))
                .evaluate();

        assertThat(answer.getSingleResult()).containsEntry("closingDays", 10);
        assertThat(record.of(number)).hasSize(before);
    }

    private void ask(String businessKey, String statedKind) {
        ask("idle", businessKey, Map.of("statedKind", statedKind));
    }

    private void ask(String decision, String businessKey, Map<String, Object> facts) {
        engine.getRuntimeService()
                .createProcessInstanceByKey("ask-" + decision)
                .businessKey(businessKey)
                .setVariables(Variables.createVariables().putValueTyped("facts", Variables.untypedValue(facts, true)))
                .execute();
    }

    private static Map<String, Object> aPromise(String kind) {
        return Map.of("promise", kind, "usersAffectedPercent", 30);
    }
}
