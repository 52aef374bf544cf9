package io.casewright.policy;

import io.casewright.policy.lab.InterestingValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Combinations of the values at which a policy could change its mind. */
public final class InterestingFacts {

    private static final int AT_MOST = 500;

    private final DeskPolicy policy;
    private final Map<String, List<Object>> values = new LinkedHashMap<>();

    /** @param names the facts to vary */
    public InterestingFacts(DeskPolicy policy, Set<String> names) {
        this.policy = policy;
        InterestingValues interesting = new InterestingValues(policy.draft());
        new TreeSet<>(names).forEach(name -> values.put(name, interesting.of(name)));
    }

    /** All combinations, or so many random ones where there are more. {@code -Dcasewright.seed=…} repeats a failure. */
    void forEach(Consumer<Facts> property) {
        long combinations = values.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        long seed = Long.getLong("casewright.seed", System.nanoTime());
        Random random = new Random(seed);
        for (long n = 0; n < Math.min(combinations, AT_MOST); n++) {
            // The tables themselves are looked at exhaustively elsewhere (PolicyLintTests); here the engine is asked.
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

    /** So many of them, the same for the same source of chance. */
    public List<Facts> some(Random random, int many) {
        return Stream.generate(() -> combination(random)).limit(many).toList();
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
}
