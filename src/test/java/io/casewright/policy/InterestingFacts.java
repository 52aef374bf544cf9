package io.casewright.policy;

import io.casewright.desk.Desk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values at which a policy could change its mind: every word it knows and one it does not, every number it compares
 * with and its neighbours, and nothing where nothing may be known.
 */
final class InterestingFacts {

    private static final int AT_MOST = 500;
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final DeskPolicy policy;
    private final Map<String, List<Object>> values = new LinkedHashMap<>();

    /** @param names the facts to vary */
    InterestingFacts(DeskPolicy policy, Set<String> names) {
        this.policy = policy;
        new TreeSet<>(names).forEach(name -> values.put(name, valuesOf(name)));
    }

    /** All combinations, or so many random ones where there are more. {@code -Dcasewright.seed=…} repeats a failure. */
    void forEach(Consumer<Facts> property) {
        long combinations = values.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        long seed = Long.getLong("casewright.seed", System.nanoTime());
        Random random = new Random(seed);
        for (long n = 0; n < Math.min(combinations, AT_MOST); n++) {
            // The tables themselves are looked at exhaustively elsewhere (PolicyTablesTests); here the engine is asked.
            Facts facts = combinations <= AT_MOST ? combination(n) : combination(random);
            try {
                property.accept(facts);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        policy + " with -Dcasewright.seed=" + seed + " and " + facts + ": " + failure.getMessage(),
                        failure);
            }
        }
    }

    /** One case with everything stated, as it comes by the portal. */
    Facts complete() {
        return combination(0).with("channel", "portal");
    }

    private Facts combination(long number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        long rest = number;
        for (var fact : values.entrySet()) {
            int choices = fact.getValue().size();
            facts.put(fact.getKey(), fact.getValue().get((int) (rest % choices)));
            rest /= choices;
        }
        return Facts.of(facts);
    }

    private Facts combination(Random random) {
        Map<String, Object> facts = new LinkedHashMap<>();
        values.forEach((name, choices) -> facts.put(name, choices.get(random.nextInt(choices.size()))));
        return Facts.of(facts);
    }

    List<Object> valuesOf(String name) {
        Fact fact = policy.facts().find(name).orElseThrow();
        List<Object> choices = new ArrayList<>(
                switch (fact.type()) {
                    case BOOLEAN -> Arrays.asList(true, false);
                    case NUMBER -> numbers(fact);
                    case TEXT -> fact.values().isEmpty() ? words(name) : fact.values();
                });
        if (fact.optional() || neverAskedBySome(name)) {
            choices.add(null);
        }
        return Collections.unmodifiableList(choices);
    }

    private List<String> words(String name) {
        Set<String> words = new TreeSet<>();
        policy.text().testsOf(name).forEach(cell -> {
            Matcher word = WORD.matcher(cell);
            while (word.find()) {
                words.add(word.group(1));
            }
        });
        words.add("something else");
        return List.copyOf(words);
    }

    private List<Long> numbers(Fact fact) {
        long min = fact.min() == null ? 0 : fact.min();
        long max = fact.max() == null ? 9_999 : fact.max();
        Set<Long> numbers = new TreeSet<>(Set.of(min, max));
        policy.text().testsOf(fact.name()).forEach(cell -> {
            Matcher number = NUMBER.matcher(cell);
            while (number.find()) {
                long border = Long.parseLong(number.group());
                numbers.addAll(List.of(border - 1, border, border + 1));
            }
        });
        return numbers.stream().filter(number -> min <= number && number <= max).toList();
    }

    /** A mail, for one, states nothing in fields. */
    private boolean neverAskedBySome(String name) {
        Desk desk = policy.desk();
        List<String> channels = policy.facts().find("channel").orElseThrow().values();
        return desk.intakeFact(name)
                .filter(asked -> channels.stream()
                        .anyMatch(channel -> !desk.intakeBy(channel).contains(asked)))
                .isPresent();
    }
}
