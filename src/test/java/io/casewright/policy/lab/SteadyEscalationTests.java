package io.casewright.policy.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.policy.DeskPolicy;
import io.casewright.policy.lab.PolicyText.Rule;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SteadyEscalationTests {

    private static final String ALL = "io.casewright.policy.DeskPolicy#all";
    private static final String ESCALATION = "escalation";

    @ParameterizedTest
    @MethodSource(ALL)
    void refusesSharesThatNoPromiseReaches(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        String rule = shipped.table(ESCALATION).rules().get(0).id();

        assertThat(findings(shipped)).isEmpty();
        for (String share : List.of("1", "400")) {
            assertThat(findings(shipped.answering(ESCALATION, rule, "escalationShare", share)))
                    .as(share)
                    .isEmpty();
        }
        for (String share : List.of("0", "401")) {
            assertThat(findings(shipped.answering(ESCALATION, rule, "escalationShare", share)))
                    .as(share)
                    .singleElement()
                    .isEqualTo(new Finding(
                            "policy.dmn",
                            rule,
                            "The share " + share + " is not from 1 to 400 per cent.",
                            "Write 100 for the moment at which the promise breaks, and less for before."));
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @DisplayName("SN-3 SN-4 SN-9 Whatever a policy promises, somebody hears of it when it breaks")
    void findsPromisesThatBreakUnnoticed(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        ChangedPolicy silent = shipped.rules(ESCALATION, rules -> rules.removeIf(this::atTheEnd));

        List<Finding> found = findings(silent);

        assertThat(found)
                .allSatisfy(finding -> assertThat(finding.remedy()).isEqualTo("Add a rule with the share 100 for it."))
                .extracting(Finding::element)
                .containsOnly(ESCALATION);
        assertThat(found)
                .extracting(Finding::reason)
                .anyMatch(reason -> reason.startsWith("The promise first-response breaks and nobody is alerted"))
                .anyMatch(reason -> reason.startsWith("The promise spoken breaks and nobody is alerted"));
        assertThat(found.stream().anyMatch(finding -> finding.reason().startsWith("The promise progress-update ")))
                .as("only what is promised needs to be watched")
                .isEqualTo(policy.text().table("progressUpdate").rules().stream()
                        .anyMatch(rule -> rule.answers().get(0).equals("true")));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void findsWhoeverIsToldTwice(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        Rule once = shipped.table(ESCALATION).rules().get(0);
        Rule again = new Rule("again", once.annotation(), once.tests(), once.answers());

        assertThat(findings(shipped.rules(ESCALATION, rules -> rules.add(again))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.element()).isEqualTo(once.id() + " and again");
                    assertThat(finding.reason()).startsWith("They alert the same people at the same moment");
                });
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void findsMoreThanAnybodyReads(DeskPolicy policy) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        Rule once = shipped.table(ESCALATION).rules().get(0);
        ChangedPolicy loud = shipped.rules(ESCALATION, rules -> {
            for (int n = 1; n <= 20; n++) {
                Rule more = new Rule("more_" + n, once.annotation(), once.tests(), once.answers());
                rules.add(ChangedPolicy.answering(
                        shipped.table(ESCALATION), more, "escalationShare", String.valueOf(200 + n)));
            }
        });

        assertThat(findings(loud)).singleElement().extracting(Finding::remedy).isEqualTo("Alert 20 times at most.");
    }

    private boolean atTheEnd(Rule rule) {
        return rule.answers().get(0).equals("100");
    }

    private static List<Finding> findings(ChangedPolicy changed) {
        return changed.findings(complaints -> new SteadyEscalation(changed.draft()).check(complaints));
    }
}
