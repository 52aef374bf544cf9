package io.casewright.engine.gate;

import io.casewright.policy.PolicyContract;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a text may stand where it stands: to the engine, an expression is server code. */
final class ExpressionRules {

    private static final String SAY_THIS =
            "Say a variable of engine/variables.yaml, compare it with a word, or call the"
                    + " process vocabulary with variables and words.";

    private final Vocabulary vocabulary;

    ExpressionRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Why a text cannot stand in a place.
     *
     * @param decision the decision whose answer may be read here, or null
     * @return null if it can
     */
    @Nullable Unreadable refusal(Place place, String text, @Nullable String decision) {
        if (!ExpressionReader.looksLikeOne(text)) {
            String fault = place.faultOfText(text);
            return fault == null ? null : new Unreadable(fault, "Write it so.");
        }
        if (!place.takesExpressions()) {
            return new Unreadable("No expression may stand here: " + text, "Write plain text.");
        }
        try {
            List<Said> said = ExpressionReader.read(text);
            for (Said one : said) {
                String fault = fault(one, place == Place.ANSWER ? decision : null);
                if (fault != null) {
                    return new Unreadable(text.strip() + ": " + fault, SAY_THIS);
                }
            }
            String fault = place.faultOfExpressions(text, said, vocabulary);
            return fault == null ? null : new Unreadable(text.strip() + ": " + fault, "Write it so.");
        } catch (Unreadable unreadable) {
            return unreadable;
        }
    }

    private @Nullable String fault(Said said, @Nullable String decision) {
        if (said instanceof Said.Variable variable) {
            return ProcessVariables.find(variable.name()).isPresent()
                    ? null
                    : variable.name() + " is no variable of engine/variables.yaml.";
        } else if (said instanceof Said.Call call) {
            return vocabulary.fault(call);
        } else if (said instanceof Said.Answer answer) {
            return faultOfAnswer(answer.output(), decision);
        } else if (said instanceof Said.Operation operation) {
            return faultOf(operation, decision);
        } else if (said instanceof Said.Stranger stranger) {
            return stranger.what() + " is not allowed.";
        }
        return null;
    }

    private static @Nullable String faultOfAnswer(String output, @Nullable String decision) {
        if (decision == null) {
            return "a decision's answer can only be read by an output of its rule task.";
        }
        List<PolicyContract.Output> outputs = PolicyContract.outputs(decision);
        boolean known = output.isEmpty()
                ? outputs.size() == 1
                : outputs.stream().anyMatch(one -> one.name().equals(output));
        return known ? null : decision + " does not answer " + (output.isEmpty() ? "one thing only" : output) + ".";
    }

    private @Nullable String faultOf(Said.Operation operation, @Nullable String decision) {
        for (Said operand : operation.operands()) {
            String fault = fault(operand, decision);
            if (fault != null) {
                return fault;
            }
        }
        if (operation.equality()
                && operation.operands().get(1) instanceof Said.Literal literal
                && literal.value() instanceof String word) {
            Set<String> words = wordsOf(operation.operands().get(0), decision);
            return words.isEmpty() || words.contains(word) ? null : "it is never " + word + ".";
        }
        return null;
    }

    /** The words something can be; none if that is open. */
    private static Set<String> wordsOf(Said said, @Nullable String decision) {
        if (said instanceof Said.Variable variable) {
            return ProcessVariables.find(variable.name())
                    .map(known -> Set.copyOf(known.values()))
                    .orElse(Set.of());
        }
        if (said instanceof Said.Answer answer && decision != null) {
            return PolicyContract.outputs(decision).stream()
                    .filter(output -> output.name().equals(answer.output()))
                    .flatMap(output -> output.words().stream())
                    .collect(Collectors.toSet());
        }
        return Set.of();
    }
}
