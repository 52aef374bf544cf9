package io.casewright.policy.lab;

import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that one version of a policy has and another has not, or has differently.
 *
 * @param decision the decision it belongs to
 * @param rule its id
 * @param what added, removed or changed
 */
public record PolicyChange(String decision, String rule, String what) {

    /** What is different in a later version, by rules; how a table is drawn or explained is a change of it, too. */
    public static List<PolicyChange> between(PolicyText before, PolicyText after) {
        Map<Place, Rule> old = rules(before);
        Map<Place, Rule> now = rules(after);
        List<PolicyChange> changes = new ArrayList<>();
        now.forEach((place, rule) -> {
            if (!old.containsKey(place)) {
                changes.add(new PolicyChange(place.decision, place.rule, "added"));
            } else if (!rule.equals(old.get(place))) {
                changes.add(new PolicyChange(place.decision, place.rule, "changed"));
            }
        });
        old.keySet().stream()
                .filter(place -> !now.containsKey(place))
                .forEach(place -> changes.add(new PolicyChange(place.decision, place.rule, "removed")));
        return changes;
    }

    private static Map<Place, Rule> rules(PolicyText policy) {
        Map<Place, Rule> rules = new LinkedHashMap<>();
        for (Table table : policy.tables()) {
            table.rules().forEach(rule -> rules.put(new Place(table.decision(), rule.id()), rule));
        }
        return rules;
    }

    private record Place(String decision, String rule) {}
}
