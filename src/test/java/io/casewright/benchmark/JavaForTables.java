package io.casewright.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnDecisionContext;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.delegate.DmnDecisionTableEvaluationEventImpl;
import org.camunda.bpm.dmn.engine.impl.evaluation.DecisionTableEvaluationHandler;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * A DMN engine that asks {@link RulesInJava} in place of the tables while it is told to: whoever asks and whoever records
 * the answers notices nothing.
 */
final class JavaForTables extends DefaultDmnEngine {

    private volatile boolean inJava;

    JavaForTables(DefaultDmnEngineConfiguration engine) {
        super(engine);
    }

    void inJava(boolean java) {
        inJava = java;
    }

    @Override
    public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
        return inJava && RulesInJava.DECISIONS.contains(decision.getKey())
                ? new Rules(dmnEngineConfiguration).evaluateDecision(decision, variables)
                : super.evaluateDecision(decision, variables);
    }

    private static final class Rules extends DefaultDmnDecisionContext {

        private Rules(DefaultDmnEngineConfiguration engine) {
            super(engine);
            evaluationHandlers.put(DmnDecisionTableImpl.class, new Table(engine));
        }
    }

    /** Finds the rule in Java; what it answers are constants, read from the table once. */
    private static final class Table extends DecisionTableEvaluationHandler {

        private static final Map<DmnDecisionTableRuleImpl, DmnEvaluatedDecisionRule> ANSWERS =
                new ConcurrentHashMap<>();

        private Table(DefaultDmnEngineConfiguration engine) {
            super(engine);
        }

        @Override
        public DmnDecisionLogicEvaluationEvent evaluate(DmnDecision decision, VariableContext variables) {
            DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
            Map<?, ?> facts = (Map<?, ?>) variables.resolve("facts").getValue();
            String rule = RulesInJava.rule(decision.getKey(), facts, new Required(variables));
            DmnDecisionTableEvaluationEventImpl answered = new DmnDecisionTableEvaluationEventImpl();
            answered.setDecisionTable(decision);
            answered.setInputs(List.of());
            answered.setMatchingRules(List.of(answer(table, rule, variables)));
            answered.setExecutedDecisionElements(1);
            return answered;
        }

        private DmnEvaluatedDecisionRule answer(DmnDecisionTableImpl table, String rule, VariableContext variables) {
            DmnDecisionTableRuleImpl found = table.getRules().stream()
                    .filter(candidate -> candidate.getId().equals(rule))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("This desk has no rule " + rule + "."));
            return ANSWERS.computeIfAbsent(
                    found, unread -> evaluateMatchingRule(table.getOutputs(), unread, variables));
        }
    }

    /** The answers of required decisions, under their names. */
    private static final class Required extends java.util.AbstractMap<String, Object> {

        private final VariableContext variables;

        private Required(VariableContext variables) {
            this.variables = variables;
        }

        @Override
        public Object get(Object name) {
            return variables.resolve((String) name).getValue();
        }

        @Override
        public java.util.Set<Entry<String, Object>> entrySet() {
            throw new UnsupportedOperationException();
        }
    }
}
