package io.casewright.engine.decision;

import io.casewright.policy.Facts;
import io.casewright.policy.NoPolicy;
import io.casewright.policy.PolicyFailed;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.core.NestedExceptionUtils;

/** One {@code policy.dmn}, read once: it can be asked any number of times and stores nothing. */
final class PolicyFile {

    /** The one variable every table looks at. */
    static final String FACTS = "facts";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final String name;
    private final DmnEngine engine;
    private final DmnModelInstance model;
    private final DmnDecisionRequirementsGraph graph;
    private final Map<String, Set<String>> factsByDecision = new ConcurrentHashMap<>();
    private final Map<List<String>, OptionalInt> leasts = new ConcurrentHashMap<>();

    private PolicyFile(String name, DmnEngine engine, DmnModelInstance model) {
        this.name = name;
        this.engine = engine;
        this.model = model;
        this.graph = engine.parseDecisionRequirementsGraph(model);
    }

    /**
     * @param name what to call this policy in sentences
     * @throws NoPolicy if the text is no policy
     */
    static PolicyFile read(String name, InputStream text, DmnEngine engine) {
        try {
            return new PolicyFile(name, engine, Dmn.readModelFromStream(text));
        } catch (ModelException | DmnEngineException unreadable) {
            throw new NoPolicy("The policy of " + name + " cannot be read: "
                    + NestedExceptionUtils.getMostSpecificCause(unreadable).getMessage());
        }
    }

    List<Map<String, Object>> ask(String decision, Facts facts) {
        try {
            return engine.evaluateDecision(decision(decision), Map.of(FACTS, facts.asMap()))
                    .getResultList();
        } catch (DmnEngineException | FeelException broken) {
            throw new PolicyFailed(
                    "The policy of " + name + " cannot answer " + decision + ": " + broken.getMessage(), broken);
        }
    }

    Set<String> factsOf(String decision) {
        decision(decision);
        return factsByDecision.computeIfAbsent(decision, id -> UsedFacts.of((Decision) model.getModelElementById(id)));
    }

    /** The names under which a decision answers; none if it is no table. */
    Set<String> outputsOf(String decision) {
        return graph.getDecision(decision).getDecisionLogic() instanceof DmnDecisionTableImpl table
                ? table.getOutputs().stream()
                        .map(DmnDecisionTableOutputImpl::getOutputName)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The smallest whole number under that name in a table; empty if a rule answers it by anything but a number. */
    OptionalInt least(String decision, String output) {
        decision(decision);
        return leasts.computeIfAbsent(List.of(decision, output), unread -> {
            DecisionTable table = (DecisionTable) ((Decision) model.getModelElementById(decision)).getExpression();
            int column =
                    table.getOutputs().stream().map(Output::getName).toList().indexOf(output);
            List<String> answers = table.getRules().stream()
                    .map(rule -> List.copyOf(rule.getOutputEntries())
                            .get(column)
                            .getTextContent()
                            .strip())
                    .toList();
            return answers.stream().allMatch(NUMBER.asMatchPredicate())
                    ? answers.stream().mapToInt(Integer::parseInt).min()
                    : OptionalInt.empty();
        });
    }

    /** The annotation of a rule: requirement, statement in our words, reading. Empty if it has none. */
    String annotationOf(String ruleId) {
        if (model.getModelElementById(ruleId) instanceof Rule rule) {
            Description description = rule.getDescription();
            return description == null ? "" : description.getTextContent().strip();
        }
        return "";
    }

    private DmnDecision decision(String id) {
        DmnDecision decision = graph.getDecision(id);
        if (decision == null) {
            throw new NoPolicy("The policy of " + name + " does not answer " + id + ".");
        }
        return decision;
    }
}
