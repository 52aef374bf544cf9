package io.casewright.policy.lab;

import io.casewright.policy.DeskPolicy;
import io.casewright.policy.lab.PolicyText.Column;
import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A desk's policy as somebody would change it who makes a mistake; the file itself stays as it is. */
record ChangedPolicy(DeskPolicy policy, PolicyText text) {

    static ChangedPolicy of(DeskPolicy policy) {
        return new ChangedPolicy(policy, policy.text());
    }

    /** Another answer in one cell, as it is written there. */
    ChangedPolicy answering(String decision, String rule, String output, String cell) {
        return rules(
                decision,
                rules -> rules.replaceAll(
                        one -> one.id().equals(rule) ? answering(table(decision), one, output, cell) : one));
    }

    /** One more rule, or fewer. */
    ChangedPolicy rules(String decision, Consumer<List<Rule>> change) {
        return table(decision, table -> {
            List<Rule> rules = new ArrayList<>(table.rules());
            change.accept(rules);
            return with(table, table.hitPolicy(), rules);
        });
    }

    ChangedPolicy hitPolicy(String decision, String hitPolicy) {
        return table(decision, table -> with(table, hitPolicy, table.rules()));
    }

    Table table(String decision) {
        return text.table(decision);
    }

    PolicyDraft draft() {
        return new PolicyDraft(
                policy.desk(), text, policy.tables(), policy.policies(), policy.version(), policy.facts());
    }

    /** What is found wrong with it, by one of the rules of the gate or by all. */
    List<Finding> findings(Consumer<Complaints> check) {
        Complaints complaints = new Complaints("policy.dmn");
        check.accept(complaints);
        return complaints.findings();
    }

    /** The rule with another answer in one cell. */
    static Rule answering(Table table, Rule rule, String output, String cell) {
        List<String> answers = new ArrayList<>(rule.answers());
        answers.set(table.outputs().stream().map(Column::name).toList().indexOf(output), cell);
        return new Rule(rule.id(), rule.annotation(), rule.tests(), answers);
    }

    private ChangedPolicy table(String decision, UnaryOperator<Table> change) {
        List<Table> tables = new ArrayList<>(text.tables());
        tables.replaceAll(table -> table.decision().equals(decision) ? change.apply(table) : table);
        return new ChangedPolicy(policy, new PolicyText(text.id(), text.namespace(), tables));
    }

    private static Table with(Table table, String hitPolicy, List<Rule> rules) {
        return new Table(
                table.decision(),
                table.name(),
                table.historyTimeToLive(),
                hitPolicy,
                table.inputs(),
                table.outputs(),
                rules);
    }
}
