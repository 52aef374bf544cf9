package io.casewright.engine.decision;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.policy.CaseFacts;
import io.casewright.policy.Facts;
import io.casewright.policy.NoAnswer;
import io.casewright.policy.PolicyContract;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.RecordedAnswer;
import io.casewright.policy.RecordedAnswers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes down what a rule task of a process was answered, in the transaction of that task. Only the decision the task
 * asks is binding; those it requires are asked by tasks of their own. Evaluations outside a process bind nobody.
 */
@Component
public class AnswerRecorder implements DmnDecisionEvaluationListener {

    // All of them late: the engine is built with this listener, and they are built with the engine.
    private final ObjectProvider<RecordedAnswers> record;
    private final ObjectProvider<CaseFacts> cases;
    private final ObjectProvider<DeployedPolicies> policies;
    private final Clock clock;

    AnswerRecorder(
            ObjectProvider<RecordedAnswers> record,
            ObjectProvider<CaseFacts> cases,
            ObjectProvider<DeployedPolicies> policies,
            Clock clock) {
        this.record = record;
        this.cases = cases;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent evaluation) {
        BpmnExecutionContext process = Context.getBpmnExecutionContext();
        if (process != null
                && evaluation.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table
                && table.getDecision() instanceof DecisionDefinition decision
                && decision.getDeploymentId() != null) {
            record.getObject().record(answered(decision, table, process.getExecution()));
        }
    }

    private RecordedAnswer answered(
            DecisionDefinition decision, DmnDecisionTableEvaluationEvent table, DelegateExecution process) {
        CaseNumber number = caseOf(process, decision);
        PolicyVersion version = new PolicyVersion(DeskId.of(decision.getTenantId()), decision.getDeploymentId());
        Facts facts = factsOf(process);
        List<DmnEvaluatedDecisionRule> rules = matching(decision, table);
        List<Map<String, Object>> rows =
                rules.stream().map(rule -> valuesOf(decision, version, rule)).toList();
        return new RecordedAnswer(
                number,
                cases.getObject().cycle(number),
                decision.getKey(),
                version,
                decision.getVersion(),
                facts,
                PolicyContract.collects(decision.getKey()) ? RecordedAnswer.collected(rows) : rows.get(0),
                rules.stream().map(DmnEvaluatedDecisionRule::getId).toList(),
                rules.stream()
                        .map(rule -> policies.getObject().annotationOf(version, rule.getId()))
                        .collect(Collectors.joining("\n")),
                clock.instant(),
                overruler(number, facts));
    }

    private static CaseNumber caseOf(DelegateExecution process, DecisionDefinition decision) {
        return CaseNumber.parse(Objects.requireNonNullElse(process.getProcessBusinessKey(), ""))
                .orElseThrow(() -> new IllegalStateException(
                        "A process may ask " + decision.getKey() + " for a case only, and its business key is none."));
    }

    private static Facts factsOf(DelegateExecution process) {
        if (process.getVariable(PolicyFile.FACTS) instanceof Map<?, ?> given) {
            Facts facts = Facts.none();
            for (Map.Entry<?, ?> fact : given.entrySet()) {
                facts = facts.with(String.valueOf(fact.getKey()), fact.getValue());
            }
            return facts;
        }
        throw new IllegalStateException("A rule task needs the input parameter facts.");
    }

    private static List<DmnEvaluatedDecisionRule> matching(
            DecisionDefinition decision, DmnDecisionTableEvaluationEvent table) {
        if (table.getMatchingRules().size() != 1 && !PolicyContract.collects(decision.getKey())) {
            throw new NoAnswer("The policy of desk " + decision.getTenantId() + " answers " + decision.getKey()
                    + " with " + table.getMatchingRules().size() + " rules where one is wanted.");
        }
        return table.getMatchingRules();
    }

    /** An output that the rule leaves empty is missing among its entries, and is as open as a null one. */
    private Map<String, Object> valuesOf(
            DecisionDefinition decision, PolicyVersion version, DmnEvaluatedDecisionRule rule) {
        Map<String, Object> values = new TreeMap<>();
        rule.getOutputEntries().values().forEach(output -> {
            Object value = output.getValue().getValue();
            if (value != null) {
                values.put(output.getOutputName(), value);
            }
        });
        for (String output : policies.getObject().outputsOf(version, decision.getKey())) {
            if (!values.containsKey(output)) {
                throw new NoAnswer("The policy of desk " + decision.getTenantId() + " leaves " + output + " of "
                        + decision.getKey() + " open.");
            }
        }
        return values;
    }

    private @Nullable String overruler(CaseNumber number, Facts facts) {
        String people = facts.asMap().entrySet().stream()
                .filter(fact -> fact.getValue() != null)
                .map(fact -> cases.getObject().confirmedBy(number, fact.getKey()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return people.isEmpty() ? null : people;
    }
}
