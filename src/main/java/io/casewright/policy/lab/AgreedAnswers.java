package io.casewright.policy.lab;

import io.casewright.policy.PolicyContract;
import io.casewright.policy.PolicyContract.Output;
import io.casewright.policy.lab.PolicyText.Column;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every desk answers the same decisions with the same outputs, and no output says what nobody would understand. */
final class AgreedAnswers {

    private final PolicyDraft draft;

    AgreedAnswers(PolicyDraft draft) {
        this.draft = draft;
    }

    void check(Complaints complaints) {
        PolicyText text = draft.text();
        complaints.unless(
                text.id().equals("policy"),
                text.id(),
                "The graph is not called policy, so its versions would not be counted with the file.",
                "Set the id of the graph to policy.");
        complaints.unless(
                text.namespace().equals("http://casewright.io/" + draft.desk()),
                text.id(),
                "It is the policy of another desk: " + text.namespace() + ".",
                "Deploy it for that desk, or set the namespace to http://casewright.io/" + draft.desk() + ".");
        Set<String> answered = new HashSet<>();
        for (Table table : text.tables()) {
            complaints.unless(
                    PolicyContract.decisions().contains(table.decision()) && answered.add(table.decision()),
                    table.decision(),
                    "Nobody asks this decision.",
                    "Answer exactly " + String.join(", ", PolicyContract.decisions()) + ".");
            check(table, complaints);
        }
        PolicyContract.decisions().stream()
                .filter(decision -> !answered.contains(decision))
                .forEach(decision -> complaints.about(
                        decision, "The policy does not answer this decision.", "Add a table that does."));
    }

    private void check(Table table, Complaints complaints) {
        List<Output> agreed = PolicyContract.outputs(table.decision());
        List<String> wanted = agreed.stream()
                .map(output -> output.name() + ": " + output.type())
                .toList();
        complaints.unless(
                table.answers().equals(wanted),
                table.decision(),
                "It answers " + table.answers() + ".",
                "Answer " + wanted + ", in this order.");
        boolean collects = PolicyContract.collects(table.decision());
        boolean confirmedFirst = !table.inputs().isEmpty()
                && String.valueOf(table.inputs().get(0).fact()).startsWith("confirmed");
        complaints.unless(
                collects
                        ? table.hitPolicy().equals("COLLECT")
                        : table.hitPolicy().equals("UNIQUE")
                                || table.hitPolicy().equals("FIRST") && confirmedFirst,
                table.decision(),
                "Its hit policy is " + table.hitPolicy() + ".",
                collects
                        ? "Use COLLECT, without an aggregation."
                        : "Use UNIQUE, or FIRST where the first column is what a person confirmed.");
        complaints.unless(
                table.historyTimeToLive().equals("P1825D"),
                table.decision(),
                "It does not say how long its history is kept.",
                "Set the history time to live to P1825D.");
        complaints.unless(
                !table.name().isBlank() && !table.name().equals(table.decision()),
                table.decision(),
                "It has no name that people read.",
                "Name it in words.");
        for (int i = 0; i < Math.min(agreed.size(), table.outputs().size()); i++) {
            words(table, table.outputs().get(i), agreed.get(i), complaints);
        }
    }

    private static void words(Table table, Column output, Output agreed, Complaints complaints) {
        complaints.unless(
                agreed.words().isEmpty() || agreed.words().containsAll(output.words()),
                table.decision(),
                output.name() + " lists words that the product does not understand: " + output.words() + ".",
                "Use " + agreed.words() + ".");
    }
}
