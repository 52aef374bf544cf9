package io.casewright.policy.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cell of a table as people read it, without the engine that normally does. What it cannot read it refuses:
 * FEEL's functions look at the machine's clock, and more.
 */
final class CellText {

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(\\d{1,9})");
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])(\\d{1,9})\\.\\.(\\d{1,9})([])\\[])");
    private static final Pattern NEGATION = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);

    private CellText() {}

    static Predicate<@Nullable Object> read(String cell) {
        if (cell.isEmpty() || cell.equals("-")) {
            return value -> true;
        }
        Matcher negation = NEGATION.matcher(cell);
        if (negation.matches()) {
            return read(negation.group(1)).negate();
        }
        List<Predicate<@Nullable Object>> tests = new ArrayList<>();
        for (String test : cell.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            tests.add(one(test.strip()));
        }
        return value -> tests.stream().anyMatch(test -> test.test(value));
    }

    /** A single value as a cell writes it. */
    static @Nullable Object value(String literal) {
        if (literal.equals("null")) {
            return null;
        }
        if (literal.equals("true") || literal.equals("false")) {
            return literal.equals("true");
        }
        if (literal.matches("\\d{1,9}")) {
            return Long.valueOf(literal);
        }
        if (literal.matches("\"[^\"]*\"")) {
            return literal.substring(1, literal.length() - 1);
        }
        throw new IllegalArgumentException("The cell " + literal + " is none that is read here.");
    }

    private static Predicate<@Nullable Object> one(String test) {
        Matcher comparison = COMPARISON.matcher(test);
        if (comparison.matches()) {
            long border = Long.parseLong(comparison.group(2));
            return number(
                    switch (comparison.group(1)) {
                        case "<=" -> number -> number <= border;
                        case ">=" -> number -> number >= border;
                        case "<" -> number -> number < border;
                        default -> number -> number > border;
                    });
        }
        Matcher range = RANGE.matcher(test);
        if (range.matches()) {
            long low = Long.parseLong(range.group(2)) + (range.group(1).equals("[") ? 0 : 1);
            long high = Long.parseLong(range.group(3)) - (range.group(4).equals("]") ? 0 : 1);
            return number(number -> low <= number && number <= high);
        }
        @Nullable Object wanted = value(test);
        return value -> Objects.equals(value, wanted);
    }

    private static Predicate<@Nullable Object> number(Predicate<Long> test) {
        return value -> value instanceof Long number && test.test(number);
    }
}
