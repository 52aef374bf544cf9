package io.casewright.policy.lab;

import io.casewright.desk.Desk;
import io.casewright.policy.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of a fact at which a policy could change its mind: every word it knows and one it does not, every number
 * it compares with and its neighbours, and nothing where nothing may be known.
 */
public final class InterestingValues {

    /** A word that no table names. */
    static final String UNNAMED = "something else";

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final PolicyDraft policy;

    public InterestingValues(PolicyDraft policy) {
        this.policy = policy;
    }

    /** All of them, in a fixed order. */
    public List<@Nullable Object> of(String name) {
        Fact fact = policy.facts().find(name).orElseThrow();
        List<@Nullable Object> choices = new ArrayList<>(
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

    /** The texts that cells name, each once, in the order of the alphabet. */
    static List<String> wordsIn(List<String> cells) {
        Set<String> words = new TreeSet<>();
        cells.forEach(cell -> {
            Matcher word = WORD.matcher(cell);
            while (word.find()) {
                words.add(word.group(1));
            }
        });
        return List.copyOf(words);
    }

    private List<String> words(String name) {
        List<String> words = new ArrayList<>(wordsIn(policy.text().testsOf(name)));
        words.add(UNNAMED);
        return words;
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
