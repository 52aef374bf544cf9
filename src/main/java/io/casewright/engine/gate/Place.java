package io.casewright.engine.gate;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A place in a model, by what may be said there; {@code engine/gate/process.yaml} lists which places there are. */
enum Place {
    /** No expression. */
    PLAIN,
    /** Text for people, with variables in it at most. */
    WORDS,
    /** The name of a variable. */
    VARIABLE,
    /** One call of the process vocabulary. */
    STEP,
    /** One such call that answers a point in time. */
    DATE,
    /** One such call that answers several things. */
    LIST,
    /** One named fact. */
    FACT,
    /** One expression, or text without any. */
    VALUE,
    /** The same, and in a rule task also what the decision answered. */
    ANSWER,
    /** True or false. */
    FLAG,
    /** How often something is tried again. */
    CYCLE;

    private static final String PERIOD = "PT?[0-9]+[DHMS]([0-9]+[HMS])*";

    static Place called(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether an expression may stand here at all. */
    boolean takesExpressions() {
        return this != PLAIN && this != VARIABLE && this != FLAG && this != CYCLE;
    }

    /** What is wrong with a text here that holds no expression, as a sentence; null if nothing is. */
    @Nullable String faultOfText(String text) {
        return switch (this) {
            case PLAIN, WORDS, VALUE, ANSWER -> null;
            case VARIABLE ->
                ProcessVariables.find(text).isPresent() ? null : text + " is no variable of engine/variables.yaml.";
            case FLAG -> text.equals("true") || text.equals("false") ? null : "This is either true or false.";
            case CYCLE ->
                text.strip().matches("R[1-9]/" + PERIOD + "|" + PERIOD + "(," + PERIOD + ")*")
                        ? null
                        : "This is no cycle such as R3/PT5M or PT1M,PT5M,PT1H.";
            case STEP -> "Here stands one call of the process vocabulary.";
            case DATE -> "Here stands a call of the process vocabulary that answers a point in time.";
            case LIST -> "Here stands a call of the process vocabulary that answers several things.";
            case FACT -> "Here stands one named fact.";
        };
    }

    /** What is wrong with expressions that are right in themselves, as a sentence; null if nothing is. */
    @Nullable String faultOfExpressions(String text, List<Said> said, Vocabulary vocabulary) {
        if (this == WORDS) {
            return said.stream().allMatch(Said.Variable.class::isInstance)
                    ? null
                    : "Text for people names variables and nothing else.";
        }
        if (said.size() != 1 || !text.strip().startsWith("${") || !text.strip().endsWith("}")) {
            return "Here stands one expression, and nothing beside it.";
        }
        Said one = said.get(0);
        return switch (this) {
            case STEP -> one instanceof Said.Call ? null : "Here stands one call of the process vocabulary.";
            case DATE ->
                answers(one, Date.class, vocabulary)
                        ? null
                        : "Here stands a call of the process vocabulary that answers a point in time.";
            case LIST ->
                answers(one, Collection.class, vocabulary)
                        ? null
                        : "Here stands a call of the process vocabulary that answers several things.";
            case FACT -> isOneFact(one) ? null : "A rule belongs into a decision: here stands one named fact.";
            default -> null;
        };
    }

    private static boolean answers(Said said, Class<?> type, Vocabulary vocabulary) {
        if (!(said instanceof Said.Call call)) {
            return false;
        }
        var method = vocabulary.find(call);
        return method != null && type.isAssignableFrom(method.getReturnType());
    }

    /** A variable, or whether it is a certain word. */
    static boolean isOneFact(Said said) {
        return said instanceof Said.Variable
                || said instanceof Said.Operation operation
                        && operation.equality()
                        && operation.operands().get(0) instanceof Said.Variable
                        && operation.operands().get(1) instanceof Said.Literal;
    }
}
