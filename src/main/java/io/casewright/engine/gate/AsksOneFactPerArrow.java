package io.casewright.engine.gate;

import io.casewright.policy.lab.Complaints;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * An exclusive gateway has one way out for whatever happens, and on each other arrow asks one and the same named fact.
 * What an arrow compares it with is checked where expressions are.
 */
final class AsksOneFactPerArrow implements ProcessRule {

    @Override
    public void check(ProcessDraft process, Complaints complaints) {
        for (SequenceFlow flow : process.flows()) {
            complaints.unless(
                    flow.getSource() instanceof ExclusiveGateway || flow.getConditionExpression() == null,
                    flow.getId(),
                    "A condition stands on an arrow that leaves no exclusive gateway.",
                    "Draw the question as a gateway.");
        }
        process.all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(gateway -> check(gateway, complaints));
    }

    private static void check(ExclusiveGateway gateway, Complaints complaints) {
        SequenceFlow otherwise = gateway.getDefault();
        complaints.unless(
                otherwise != null && otherwise.getConditionExpression() == null,
                gateway.getId(),
                "There is no way out for whatever else happens: an odd answer would stop the case.",
                "Make one of the flows the default, without a condition.");
        Set<String> facts = new HashSet<>();
        Set<String> questions = new HashSet<>();
        for (SequenceFlow flow : gateway.getOutgoing()) {
            if (flow.equals(otherwise)) {
                continue;
            }
            ConditionExpression condition = flow.getConditionExpression();
            String fact = condition == null ? "" : factOf(condition.getTextContent());
            complaints.unless(
                    !fact.isEmpty(),
                    flow.getId(),
                    "No fact decides whether this way is taken.",
                    "Say one named fact on it.");
            if (condition != null && !fact.isEmpty()) {
                facts.add(fact);
                complaints.unless(
                        questions.add(condition.getTextContent().strip()),
                        flow.getId(),
                        "Two ways are taken on the same condition.",
                        "Say another word of the fact here.");
            }
        }
        complaints.unless(
                facts.size() < 2,
                gateway.getId(),
                "One question looks at several facts: " + String.join(", ", facts) + ".",
                "Ask one fact here; let a decision join the others.");
        int words = facts.stream()
                .findFirst()
                .flatMap(ProcessVariables::find)
                .map(fact -> fact.values().size())
                .orElse(0);
        complaints.unless(
                words == 0 || questions.size() < words,
                gateway.getId(),
                "The arrows name every word there is, so nothing is left for the default.",
                "Let the default stand for one of them.");
    }

    /** The variable that a condition looks at, or nothing if it looks at no single one. */
    static String factOf(String condition) {
        try {
            List<Said> said = ExpressionReader.read(condition);
            if (said.size() == 1 && Place.isOneFact(said.get(0))) {
                return said.get(0) instanceof Said.Operation compared
                        ? ((Said.Variable) compared.operands().get(0)).name()
                        : ((Said.Variable) said.get(0)).name();
            }
            return "";
        } catch (Unreadable unreadable) {
            return "";
        }
    }
}
