package io.casewright.policy;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a policy is asked: names and their values, which are texts, whole numbers or booleans.
 * A fact may be known to be nothing (null); that is not the same as not being given.
 */
public final class Facts {

    private static final Facts NONE = new Facts(new TreeMap<>());

    private final Map<String, @Nullable Object> values;

    private Facts(Map<String, @Nullable Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    public static Facts none() {
        return NONE;
    }

    /** @throws IllegalArgumentException if a value is neither text, whole number, boolean nor null */
    public static Facts of(Map<String, ? extends @Nullable Object> values) {
        Facts facts = NONE;
        for (var fact : values.entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        return facts;
    }

    /** @throws IllegalArgumentException if the value is neither text, whole number, boolean nor null */
    public Facts with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new TreeMap<>(values);
        more.put(name, plain(name, value));
        return new Facts(more);
    }

    /** These facts and others; where both know one, the other wins. */
    public Facts with(Facts others) {
        Map<String, @Nullable Object> more = new TreeMap<>(values);
        more.putAll(others.values);
        return new Facts(more);
    }

    /** Only the facts of these names. */
    public Facts only(Set<String> names) {
        Map<String, @Nullable Object> fewer = new TreeMap<>(values);
        fewer.keySet().removeIf(Predicate.not(names::contains));
        return new Facts(fewer);
    }

    /** The value, or null if it is not known or known to be nothing. */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** The fact as text, or null if it is not known or no text. */
    public @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** Whether the fact has a value. */
    public boolean knows(String name) {
        return values.get(name) != null;
    }

    /** In the order of their names; values may be null. */
    public Map<String, @Nullable Object> asMap() {
        return values;
    }

    private static @Nullable Object plain(String name, @Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("The fact " + name + " must be a text, a whole number or yes or no.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && facts.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
