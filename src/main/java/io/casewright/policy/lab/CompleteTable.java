package io.casewright.policy.lab;

import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * No case is left without an answer, none has two, and there is a case for every rule: tried with all that matters.
 * Where all rules that match are collected, none and several are answers as well.
 */
final class CompleteTable {

    /** More than the largest of ours by far, and still within seconds. */
    private static final long MOST_CASES = 5_000_000;

    /** What a rule says that is meant to match nothing for now. */
    private static final String ADMITTED = "Never matches:";

    private final PolicyDraft draft;
    private final Table table;
    private final Set<String> told = new HashSet<>();

    CompleteTable(PolicyDraft draft, Table table) {
        this.draft = draft;
        this.table = table;
    }

    void check(Complaints complaints) {
        boolean collects = table.hitPolicy().equals("COLLECT");
        TableCases cases = new TableCases(draft, table);
        if (cases.count() > MOST_CASES) {
            complaints.about(
                    table.decision(),
                    "It has so many columns that nobody can say whether it is complete.",
                    "Split it: let a part of it be answered by a decision that this one requires.");
            return;
        }
        BitSet alive = new BitSet();
        cases.forEach((values, rules) -> {
            if (collects) {
                alive.or(rules);
            } else if (rules.isEmpty()) {
                once(complaints, table.decision(), "No rule answers " + values + ".", "Add a rule for it.");
            } else {
                alive.set(rules.nextSetBit(0));
            }
            if (rules.cardinality() > 1 && table.hitPolicy().equals("UNIQUE")) {
                String both = rules.stream()
                        .mapToObj(rule -> table.rules().get(rule).id())
                        .collect(Collectors.joining(" and "));
                once(complaints, both, "They answer the same case: " + values + ".", "Let one of them answer it.");
            }
        });
        for (Rule rule : table.rules()) {
            complaints.unless(
                    alive.get(table.rules().indexOf(rule)) || rule.annotation().contains(ADMITTED),
                    rule.id(),
                    "There is no case for this rule.",
                    "Remove it, or say in its annotation " + ADMITTED + " and why.");
        }
    }

    /** The first case of a kind will do. */
    private void once(Complaints complaints, String element, String reason, String remedy) {
        if (told.add(element)) {
            complaints.about(element, reason, remedy);
        }
    }
}
