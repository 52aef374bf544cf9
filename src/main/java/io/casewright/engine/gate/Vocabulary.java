package io.casewright.engine.gate;

import io.casewright.policy.PolicyContract;
import io.casewright.promise.PromiseKind;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words a model may use, and what may be handed to them.
 *
 * @param words the class behind each word; only what it declares itself can be said
 */
public record Vocabulary(Map<String, Class<?>> words) {

    /** What names the case or its desk is handed on, never replaced by something that was typed. */
    private static final Set<String> HANDED_ON = Set.of("caseNumber", "desk");

    /** The one method a model can mean. */
    @Nullable Method find(Said.Call call) {
        Class<?> steps = words.get(call.word());
        if (steps == null) {
            return null;
        }
        List<Method> found = Stream.of(steps.getDeclaredMethods())
                .filter(method -> method.getName().equals(call.method()) && isSayable(method))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    static boolean isSayable(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    /** What is wrong with a call, as a sentence; null if nothing is. */
    @Nullable String fault(Said.Call call) {
        if (!words.containsKey(call.word())) {
            return call.word() + " is no word of the process vocabulary.";
        }
        Method method = find(call);
        String name = call.word() + "." + call.method();
        if (method == null) {
            return name + " does not exist.";
        }
        Parameter[] parameters = method.getParameters();
        if (parameters.length != call.arguments().size()) {
            return name + " takes " + parameters.length + " arguments, not "
                    + call.arguments().size() + ".";
        }
        for (int i = 0; i < parameters.length; i++) {
            String fault = fault(parameters[i], call.arguments().get(i));
            if (fault != null) {
                return "Argument " + (i + 1) + " of " + name + " " + fault;
            }
        }
        return null;
    }

    private static @Nullable String fault(Parameter parameter, Said argument) {
        if (HANDED_ON.contains(parameter.getName()) && !argument.equals(new Said.Variable(parameter.getName()))) {
            return "must be the variable " + parameter.getName() + ".";
        }
        if (argument instanceof Said.Variable variable) {
            ProcessVariables.Variable known =
                    ProcessVariables.find(variable.name()).orElse(null);
            if (known == null) {
                return "names " + variable.name() + ", which engine/variables.yaml does not list.";
            }
            return fits(parameter.getType(), known.javaType()) ? null : "is of another type than " + known.name() + ".";
        }
        if (argument instanceof Said.Literal literal) {
            return fault(parameter, literal.value());
        }
        return "is neither a variable nor a word or number.";
    }

    private static @Nullable String fault(Parameter parameter, @Nullable Object literal) {
        if (literal == null || !fits(parameter.getType(), literal.getClass())) {
            return "is of another type than " + literal + ".";
        }
        Names names = parameter.getAnnotation(Names.class);
        return names == null || isKnown(names.value(), String.valueOf(literal))
                ? null
                : "names " + literal + ", which does not exist.";
    }

    private static boolean isKnown(Names.Kind kind, String word) {
        return switch (kind) {
            case DECISION -> PolicyContract.decisions().contains(word);
            case LETTER ->
                word.matches("[a-z]+(-[a-z]+)*") && Vocabulary.class.getResource("/mail/" + word + ".txt") != null;
            case PROMISE -> PromiseKind.isOne(word);
        };
    }

    private static boolean fits(Class<?> wanted, Class<?> given) {
        if (wanted == boolean.class || wanted == Boolean.class) {
            return given == Boolean.class;
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return Number.class.isAssignableFrom(given);
        }
        if (wanted == String.class) {
            return given == String.class || Number.class.isAssignableFrom(given); // written out by the engine
        }
        return wanted.isAssignableFrom(given);
    }
}
