package io.casewright.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What any policy must be able to do before a case can be judged by it: a gap would only show in somebody's case. */
public final class PolicyContract {

    private static final Map<String, List<Output>> ANSWERS = read();

    private static final Set<String> COLLECTING =
            Set.of(Policies.SERVICE_HOURS, EscalationStep.DECISION, QuotedLine.DECISION, Recommendation.DECISION);

    private PolicyContract() {}

    /** The ids of the decisions that every policy answers. */
    public static List<String> decisions() {
        return List.copyOf(ANSWERS.keySet());
    }

    /** What a decision answers, in the order of its columns; nothing if no policy answers it. */
    public static List<Output> outputs(String decision) {
        return ANSWERS.getOrDefault(decision, List.of());
    }

    /** Whether a decision answers with all rules that match: several, one or none. Any other answers with one. */
    public static boolean collects(String decision) {
        return COLLECTING.contains(decision);
    }

    /** What a version lacks, in sentences; empty if cases can be judged by it. */
    public static List<String> faults(DecisionTables tables, PolicyVersion version, FactDictionary dictionary) {
        List<String> faults = new ArrayList<>();
        Set<String> strangers = new TreeSet<>();
        for (String decision : decisions()) {
            try {
                strangers.addAll(tables.factsOf(version, decision));
            } catch (NoPolicy missing) {
                faults.add("It does not answer " + decision + ".");
            }
        }
        strangers.removeIf(name -> dictionary.find(name).isPresent());
        strangers.forEach(name -> faults.add("It looks at the fact " + name + ", which the product does not know and"
                + " desk.yaml does not ask for."));
        return faults;
    }

    private static Map<String, List<Output>> read() {
        YAMLMapper yaml =
                YAMLMapper.builder().addModule(new ParameterNamesModule()).build();
        try (InputStream file = PolicyContract.class.getResourceAsStream("/policy/answers.yaml")) {
            return yaml.readValue(file, new TypeReference<LinkedHashMap<String, List<Output>>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("policy/answers.yaml cannot be read.", unreadable);
        }
    }

    /**
     * One answer of a decision.
     *
     * @param type string, integer or boolean
     * @param words all it can be; empty if that is open
     */
    public record Output(String name, String type, @Nullable List<String> words) {

        public Output {
            words = words == null ? List.of() : List.copyOf(words);
        }

        /** All it can be; empty if that is open. */
        @Override
        public List<String> words() {
            return words == null ? List.of() : words;
        }
    }
}
