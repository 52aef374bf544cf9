package io.casewright.policy.lab;

import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import io.casewright.time.Allowance;

/** What is promised can be kept: it has time, and a draft comes before what it is a draft of (SN-9). */
final class PossiblePromises {

    private final PolicyDraft draft;

    PossiblePromises(PolicyDraft draft) {
        this.draft = draft;
    }

    void check(Complaints complaints) {
        for (OwedKind kind : OwedKind.values()) {
            String decision = kind.decision();
            if (decision != null) {
                Table table = draft.text().table(decision);
                table.rules().stream()
                        .filter(rule -> kind.owedBy(table, rule))
                        .forEach(rule -> hasTime(kind, table, rule, complaints));
            }
        }
        Table analysis = draft.text().table("rootCauseAnalysis");
        for (Rule rule : analysis.rules()) {
            long first = OwedKind.ROOT_CAUSE_DRAFT.amount(analysis, rule);
            long last = OwedKind.ROOT_CAUSE_FINAL.amount(analysis, rule);
            complaints.unless(
                    !OwedKind.ROOT_CAUSE_FINAL.owedBy(analysis, rule) || first < last,
                    rule.id(),
                    "The draft is owed after " + first + " and the final analysis after " + last + ".",
                    "Let the draft come before the final.");
        }
    }

    private static void hasTime(OwedKind kind, Table table, Rule rule, Complaints complaints) {
        try {
            Allowance.of(kind.amount(table, rule), kind.unit(table, rule), false);
        } catch (IllegalArgumentException impossible) {
            complaints.about(
                    rule.id(),
                    "The " + kind.word().replace('-', ' ') + " it promises cannot be kept: " + impossible.getMessage()
                            + ".",
                    "Allow some time, or promise nothing.");
        }
    }
}
