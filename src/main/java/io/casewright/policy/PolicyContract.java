package io.casewright.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What any policy must be able to do before a case can be judged by it: a gap would only show in somebody's case. */
public final class PolicyContract {

    private static final List<String> DECISIONS = List.of(
            Question.ENTITLEMENT.decision(),
            Question.SCOPE.decision(),
            Question.PRIORITY.decision(),
            Question.CONTACT_CHANNEL.decision(),
            Question.FIRST_RESPONSE.decision(),
            Question.QUEUE_RANK.decision(),
            Question.IDLE.decision(),
            Question.REOPENING.decision(),
            Question.CALL.decision(),
            Policies.SERVICE_HOURS);

    private PolicyContract() {}

    /** The ids of the decisions that every policy answers. */
    public static List<String> decisions() {
        return DECISIONS;
    }

    /** What a version lacks, in sentences; empty if cases can be judged by it. */
    public static List<String> faults(DecisionTables tables, PolicyVersion version, FactDictionary dictionary) {
        List<String> faults = new ArrayList<>();
        Set<String> strangers = new TreeSet<>();
        for (String decision : DECISIONS) {
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
}
