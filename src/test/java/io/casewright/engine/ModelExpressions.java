package io.casewright.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an expression in a model may say: a variable, a word of the vocabulary, or what a decision answered. */
final class ModelExpressions {

    private static final Pattern ANY = Pattern.compile("[$#]\\{[^}]*}?");
    private static final Pattern FACT = Pattern.compile("\\$\\{(\\w+)(?: == '([^']*)')?}");
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(([^()]*)\\)}");
    private static final Pattern ANSWER =
            Pattern.compile("\\$\\{decisionResult\\.getSingleResult\\(\\)\\.(\\w+)(?: [!=]= '([^']*)')?}");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    /** What the words in quotation marks must name. */
    private static final Map<String, Predicate<String>> NAMED = Map.of(
            "policy.versionOf",
            ShippedPolicies.decisions()::contains,
            "policy.facts",
            ShippedPolicies.decisions()::contains,
            "mail.send",
            kind -> ModelExpressions.class.getResource("/mail/" + kind + ".txt") != null,
            "promises.owe",
            kind -> kind.equals(io.casewright.promise.PromiseTerms.FIRST_RESPONSE));

    private ModelExpressions() {}

    /** Every expression in a text. */
    static List<String> in(String text) {
        return ANY.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether it asks for one named fact and no more. */
    static boolean isOneFact(String expression) {
        return FACT.matcher(expression).matches();
    }

    /** The value a fact is compared with. */
    static String comparedWith(String expression) {
        Matcher fact = FACT.matcher(expression);
        return fact.matches() && fact.group(2) != null ? fact.group(2) : "";
    }

    /** The variable a fact is. */
    static String variableOf(String expression) {
        Matcher fact = FACT.matcher(expression);
        return fact.matches() ? fact.group(1) : "";
    }

    /** The names of the variables a call hands over, in order. */
    static List<String> handedOver(String expression) {
        Matcher call = CALL.matcher(expression);
        return call.matches()
                ? arguments(call.group(3)).filter(name -> !name.startsWith("'")).toList()
                : List.of();
    }

    /** What is wrong with an expression, in words. */
    static List<String> faults(String expression) {
        Matcher fact = FACT.matcher(expression);
        if (fact.matches()) {
            return unknown(fact.group(1), fact.group(2));
        }
        Matcher call = CALL.matcher(expression);
        if (call.matches()) {
            return faultsOfCall(call);
        }
        return ANSWER.matcher(expression).matches()
                ? List.of()
                : List.of("is neither a variable, a word of the vocabulary nor a decision's answer");
    }

    /** What is wrong with reading an answer of this decision. */
    static List<String> faultsOfAnswer(String expression, String decision) {
        Matcher answer = ANSWER.matcher(expression);
        if (!answer.matches()) {
            return List.of("does not read a decision's answer");
        }
        var outputs = ShippedPolicies.outputs(decision);
        if (!outputs.containsKey(answer.group(1))) {
            return List.of(decision + " does not answer " + answer.group(1));
        }
        return answer.group(2) == null || outputs.get(answer.group(1)).contains(answer.group(2))
                ? List.of()
                : List.of(answer.group(1) + " is never " + answer.group(2));
    }

    private static List<String> faultsOfCall(Matcher call) {
        Class<?> steps = ProcessVocabulary.WORDS.get(call.group(1));
        if (steps == null) {
            return List.of(call.group(1) + " is no word of the vocabulary");
        }
        List<Method> methods = Stream.of(steps.getDeclaredMethods())
                .filter(method -> method.getName().equals(call.group(2)) && Modifier.isPublic(method.getModifiers()))
                .toList();
        List<String> arguments = arguments(call.group(3)).toList();
        if (methods.size() != 1 || methods.get(0).getParameterCount() != arguments.size()) {
            return List.of("there is no " + call.group(1) + "." + call.group(2) + " of " + arguments.size());
        }
        Predicate<String> named = NAMED.getOrDefault(call.group(1) + "." + call.group(2), word -> false);
        return arguments.stream()
                .flatMap(argument -> {
                    Matcher quoted = QUOTED.matcher(argument);
                    return quoted.matches()
                            ? named.test(quoted.group(1)) ? Stream.empty() : Stream.of(argument + " is not known")
                            : unknown(argument, null).stream();
                })
                .toList();
    }

    private static Stream<String> arguments(String list) {
        return list.isBlank() ? Stream.empty() : Stream.of(list.split(",")).map(String::strip);
    }

    private static List<String> unknown(String name, String value) {
        return ProcessDictionary.find(name)
                .map(variable -> value == null || variable.values().contains(value)
                        ? List.<String>of()
                        : List.of(name + " is never " + value))
                .orElse(List.of(name + " is no variable of engine/variables.yaml"));
    }
}
