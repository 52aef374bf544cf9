package io.casewright.policy.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.policy.DeskPolicy;
import io.casewright.policy.lab.PolicyText.Column;
import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FairPromisesTests {

    private static final Set<String> WORTH = Set.of("priority", "criticality", "facts.plan");

    /** The desks whose first response depends on what a case, or its customer, is worth to them. */
    static Stream<DeskPolicy> ranking() {
        return DeskPolicy.all()
                .filter(policy ->
                        table(policy).inputs().stream().map(Column::name).anyMatch(WORTH::contains));
    }

    private static Table table(DeskPolicy policy) {
        return policy.text().table("firstResponse");
    }

    @ParameterizedTest
    @MethodSource("ranking")
    @DisplayName("A rule that promises a minute where others, who pay more or suffer more, wait longer is found")
    void findsThePromiseThatIsTooGood(DeskPolicy policy) {
        List<Finding> found = table(policy).rules().stream()
                .flatMap(rule -> findings(policy, generous(policy, rule)).stream())
                .toList();

        assertThat(findings(policy, policy.text())).isEmpty();
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.reason()).startsWith("It promises more than "));
    }

    private static List<Finding> findings(DeskPolicy policy, PolicyText text) {
        PolicyDraft draft = new PolicyDraft(
                policy.desk(), text, policy.tables(), policy.policies(), policy.version(), policy.facts());
        Complaints complaints = new Complaints("policy.dmn");
        new FairPromises(draft).check(complaints);
        return complaints.findings();
    }

    /** The policy, with one minute, promised, in one of its rules. */
    private static PolicyText generous(DeskPolicy policy, Rule rule) {
        Table table = table(policy);
        List<Rule> rules = new ArrayList<>(table.rules());
        List<String> answers = new ArrayList<>(rule.answers());
        List<String> outputs = table.outputs().stream().map(Column::name).toList();
        answers.set(outputs.indexOf("responsePromised"), "true");
        answers.set(outputs.indexOf("responseAllowance"), "1");
        answers.set(outputs.indexOf("responseUnit"), "\"elapsed-minutes\"");
        rules.set(rules.indexOf(rule), new Rule(rule.id(), rule.annotation(), rule.tests(), answers));
        Table changed = new Table(
                table.decision(),
                table.name(),
                table.historyTimeToLive(),
                table.hitPolicy(),
                table.inputs(),
                table.outputs(),
                rules);
        List<Table> tables = new ArrayList<>(policy.text().tables());
        tables.set(tables.indexOf(table), changed);
        return new PolicyText(policy.text().id(), policy.text().namespace(), tables);
    }
}
