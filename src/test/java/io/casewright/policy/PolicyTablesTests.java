package io.casewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables without holes, overlaps and dead rules, over every combination of values that could make a difference. */
class PolicyTablesTests {

    static Stream<Arguments> tables() {
        return DeskPolicy.all()
                .flatMap(policy -> policy.text().tables().stream()
                        .filter(table -> !table.hitPolicy().equals("COLLECT"))
                        .map(table -> Arguments.of(policy, table)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    @DisplayName("No case is left without an answer")
    void answersEveryCase(DeskPolicy policy, PolicyText.Table table) {
        look(
                policy,
                table,
                (values, rules) -> assertThat(rules.cardinality())
                        .as("%s of %s for %s", table, policy, values)
                        .isPositive());
    }

    @ParameterizedTest
    @MethodSource("tables")
    @DisplayName("No case has two answers")
    void answersNoCaseTwice(DeskPolicy policy, PolicyText.Table table) {
        if (table.hitPolicy().equals("UNIQUE")) {
            look(
                    policy,
                    table,
                    (values, rules) -> assertThat(rules.cardinality())
                            .as("%s of %s for %s", table, policy, values)
                            .isLessThan(2));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    @DisplayName("There is a case for every rule")
    void hasNoDeadRule(DeskPolicy policy, PolicyText.Table table) {
        BitSet alive = new BitSet();
        look(policy, table, (values, rules) -> alive.set(rules.nextSetBit(0)));

        assertThat(table.rules())
                .allSatisfy(rule -> assertThat(alive.get(table.rules().indexOf(rule)))
                        .as(rule.id())
                        .isTrue());
    }

    private static void look(DeskPolicy policy, PolicyText.Table table, BiConsumer<List<Object>, BitSet> look) {
        new TableCases(policy, table).forEach(look);
    }
}
