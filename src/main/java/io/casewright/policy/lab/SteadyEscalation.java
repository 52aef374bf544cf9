package io.casewright.policy.lab;

import io.casewright.policy.EscalationStep;
import io.casewright.policy.lab.PolicyText.Column;
import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nothing that a policy promises breaks unnoticed, and nobody is told the same twice at a time. */
final class SteadyEscalation {

    private static final int FIRST = 1;
    private static final int BROKEN = 100;
    private static final int LAST = 400;

    /** Whoever is told more often than that about one promise reads no more of it. */
    private static final int MOST_STEPS = 20;

    private final PolicyDraft draft;
    private final Table table;
    private final Set<String> told = new HashSet<>();

    SteadyEscalation(PolicyDraft draft) {
        this.draft = draft;
        this.table = draft.text().table(EscalationStep.DECISION);
    }

    void check(Complaints complaints) {
        for (Rule rule : table.rules()) {
            complaints.unless(
                    FIRST <= share(rule) && share(rule) <= LAST,
                    rule.id(),
                    "The share " + share(rule) + " is not from " + FIRST + " to " + LAST + " per cent.",
                    "Write 100 for the moment at which the promise breaks, and less for before.");
        }
        List<String> owed = Arrays.stream(OwedKind.values())
                .filter(this::owes)
                .map(OwedKind::word)
                .toList();
        int promise = table.inputs().stream().map(Column::fact).toList().indexOf("promise");
        new TableCases(draft, table).forEach((values, rules) -> {
            List<Rule> steps = rules.stream().mapToObj(table.rules()::get).toList();
            Object kind = promise < 0 ? null : values.get(promise);
            if (kind == null || owed.contains(kind)) {
                isNoticed(kind, values, steps, complaints);
            }
            isToldOnce(rules, values, complaints);
        });
    }

    private void isNoticed(
            @Nullable Object kind, List<@Nullable Object> values, List<Rule> steps, Complaints complaints) {
        String promise = kind == null ? "A promise" : "The promise " + kind;
        if (steps.stream().noneMatch(rule -> share(rule) == BROKEN) && told.add(promise)) {
            complaints.about(
                    table.decision(),
                    promise + " breaks and nobody is alerted: " + values + ".",
                    "Add a rule with the share 100 for it.");
        }
        if (steps.size() > MOST_STEPS && told.add("many")) {
            complaints.about(
                    table.decision(),
                    "There are " + steps.size() + " alerts about one promise: " + values + ".",
                    "Alert " + MOST_STEPS + " times at most.");
        }
    }

    private void isToldOnce(BitSet rules, List<@Nullable Object> values, Complaints complaints) {
        for (int one = rules.nextSetBit(0); one >= 0; one = rules.nextSetBit(one + 1)) {
            for (int other = rules.nextSetBit(one + 1); other >= 0; other = rules.nextSetBit(other + 1)) {
                Rule first = table.rules().get(one);
                Rule second = table.rules().get(other);
                String both = first.id() + " and " + second.id();
                if (share(first) == share(second) && to(first).equals(to(second)) && told.add(both)) {
                    complaints.about(
                            both,
                            "They alert the same people at the same moment: " + values + ".",
                            "Keep one of them, with task-and-mail if both are wanted.");
                }
            }
        }
    }

    private boolean owes(OwedKind kind) {
        String decision = kind.decision();
        if (decision == null) {
            return true;
        }
        Table promising = draft.text().table(decision);
        return promising.rules().stream().anyMatch(rule -> kind.owedBy(promising, rule));
    }

    private long share(Rule rule) {
        return Long.parseLong(String.valueOf(table.answer(rule, "escalationShare")));
    }

    private String to(Rule rule) {
        return String.valueOf(table.answer(rule, "escalationTo"));
    }
}
