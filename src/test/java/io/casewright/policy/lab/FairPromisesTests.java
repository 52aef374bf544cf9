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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FairPromisesTests {

    private static final Set<String> WORTH = Set.of("priority", "criticality", "facts.plan");

    /** The promises of each desk that depend on what a case, or its customer, is worth to it. */
    static Stream<Arguments> ranking() {
        return DeskPolicy.all()
                .flatMap(policy -> Stream.of(
                                List.of("firstResponse", "responsePromised", "responseAllowance", "responseUnit"),
                                List.of("progressUpdate", "updatePromised", "updateAllowance", "updateUnit"),
                                List.of("rootCauseAnalysis", "rcaOwed", "rcaDraftAllowance", "rcaUnit"))
                        .filter(names -> policy.text().table(names.get(0)).inputs().stream()
                                .map(Column::name)
                                .anyMatch(WORTH::contains))
                        .map(names -> Arguments.of(policy, names)));
    }

    @ParameterizedTest
    @MethodSource("ranking")
    @DisplayName(
            "SN-3 SN-4 SN-9 A rule that promises a minute where others, who pay more or suffer more, wait longer is found")
    void findsThePromiseThatIsTooGood(DeskPolicy policy, List<String> names) {
        ChangedPolicy shipped = ChangedPolicy.of(policy);
        List<Finding> found = shipped.table(names.get(0)).rules().stream()
                .flatMap(rule -> findings(generous(shipped, rule, names)).stream())
                .toList();

        assertThat(findings(shipped)).isEmpty();
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.reason()).startsWith("It promises more than "));
    }

    @ParameterizedTest
    @CsvSource({
        // less for less is no matter; what cannot be said is not said
        "60, elapsed-minutes, 1, elapsed-hours, false",
        "59, elapsed-minutes, 1, elapsed-hours, true",
        "1, elapsed-hours, 2, service-hours, true",
        "2, service-hours, 3, elapsed-hours, false",
        "2, service-hours, 3, service-hours, true",
        "22, elapsed-hours, 1, business-days, true",
        "23, elapsed-hours, 1, business-days, false",
        "3, business-days, 5, business-days, true",
        "5, business-days, 3, business-days, false",
        "3, calendar-days, 4, business-days, true",
        "3, business-days, 4, calendar-days, false",
        "3, service-hours, 4, calendar-days, false"
    })
    @DisplayName("ALL-3 Promises in different units are compared only where that is certain")
    void comparesWhatIsCertain(long amount, String unit, long otherAmount, String otherUnit, boolean shorter) {
        assertThat(time(amount, unit).isCertainlyShorterThan(time(otherAmount, otherUnit)))
                .isEqualTo(shorter);
    }

    private static OwedTime time(long amount, String unit) {
        return new OwedTime(
                "rule", true, unit.endsWith("-hours") ? amount * 60 : amount, OwedTime.Counted.in(unit), "clock");
    }

    private static List<Finding> findings(ChangedPolicy changed) {
        return changed.findings(complaints -> new FairPromises(changed.draft()).check(complaints));
    }

    /** The policy, with one minute, promised, in one of its rules. */
    private static ChangedPolicy generous(ChangedPolicy shipped, Rule rule, List<String> names) {
        Table table = shipped.table(names.get(0));
        return shipped.rules(
                names.get(0),
                rules -> new ArrayList<>(List.of(names.get(1), names.get(2), names.get(3)))
                        .forEach(name -> rules.replaceAll(one -> one.id().equals(rule.id())
                                ? ChangedPolicy.answering(table, one, name, generous(name))
                                : one)));
    }

    private static String generous(String name) {
        if (name.endsWith("Unit")) {
            return "\"elapsed-minutes\"";
        }
        return name.endsWith("Allowance") ? "1" : "true";
    }
}
