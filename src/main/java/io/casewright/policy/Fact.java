package io.casewright.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the dictionary of facts.
 *
 * @param values the texts it may be; empty where any is possible
 * @param min smallest number it may be
 * @param max largest number it may be
 * @param optional whether it may be null where a decision looks at it
 * @param confirmed whether a person sets it, overruling what was derived
 * @param meaning what it says, as a sentence
 */
public record Fact(
        String name,
        Type type,
        List<String> values,
        @Nullable Long min,
        @Nullable Long max,
        boolean optional,
        boolean confirmed,
        String meaning) {

    public Fact {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** @throws WrongFact if a fact cannot have this value */
    void check(Object value) {
        if (!type.java.isInstance(value)) {
            throw new WrongFact(name, "is not a " + type.word);
        }
        if (value instanceof String text && !values.isEmpty() && !values.contains(text)) {
            throw new WrongFact(name, "is none of " + String.join(", ", values));
        }
        if (value instanceof Long number && outside(number)) {
            throw new WrongFact(name, "is " + range());
        }
    }

    private boolean outside(long number) {
        return min != null && number < min || max != null && number > max;
    }

    private String range() {
        if (min != null && max != null) {
            return "not from " + min + " to " + max;
        }
        return min != null ? "less than " + min : "more than " + max;
    }

    /** What a fact can be to a rule. */
    public enum Type {
        TEXT("text", String.class),
        NUMBER("whole number", Long.class),
        BOOLEAN("yes or no", Boolean.class);

        private final String word;
        private final Class<?> java;

        Type(String word, Class<?> java) {
            this.word = word;
            this.java = java;
        }
    }
}
