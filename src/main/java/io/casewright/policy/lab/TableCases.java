package io.casewright.policy.lab;

import io.casewright.policy.lab.PolicyText.Column;
import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One table and every combination of the values that could make a difference to it. */
final class TableCases {

    private final PolicyDraft policy;
    private final Table table;
    private final List<List<@Nullable Object>> values = new ArrayList<>();
    /** By column and value: the rules whose cell it fits. */
    private final List<List<BitSet>> fits = new ArrayList<>();

    /** @throws IllegalArgumentException if a cell cannot be read */
    TableCases(PolicyDraft policy, Table table) {
        this.policy = policy;
        this.table = table;
        InterestingValues facts = new InterestingValues(policy);
        for (int column = 0; column < table.inputs().size(); column++) {
            Column input = table.inputs().get(column);
            String fact = input.fact();
            List<@Nullable Object> choices = fact == null ? answers(input) : facts.of(fact);
            values.add(choices);
            fits.add(fits(column, choices));
        }
    }

    /** How many there are; without an end if they do not fit into a number. */
    long count() {
        long count = 1;
        for (List<@Nullable Object> choices : values) {
            count = choices.isEmpty() || count > Long.MAX_VALUE / choices.size()
                    ? Long.MAX_VALUE
                    : count * choices.size();
        }
        return count;
    }

    /** The values of the columns, and the rules that match them. */
    void forEach(BiConsumer<List<@Nullable Object>, BitSet> look) {
        BitSet every = new BitSet();
        every.set(0, table.rules().size());
        descend(new ArrayList<>(), every, look);
    }

    private void descend(
            List<@Nullable Object> chosen, BitSet matching, BiConsumer<List<@Nullable Object>, BitSet> look) {
        int column = chosen.size();
        if (column == values.size()) {
            look.accept(chosen, matching);
            return;
        }
        for (int choice = 0; choice < values.get(column).size(); choice++) {
            chosen.add(values.get(column).get(choice));
            BitSet fewer = (BitSet) matching.clone();
            fewer.and(fits.get(column).get(choice));
            descend(chosen, fewer, look);
            chosen.remove(column);
        }
    }

    private List<BitSet> fits(int column, List<@Nullable Object> choices) {
        List<Predicate<@Nullable Object>> cells = table.rules().stream()
                .map(rule -> CellText.read(rule.tests().get(column)))
                .toList();
        return choices.stream()
                .map(choice -> {
                    BitSet fitting = new BitSet();
                    for (int rule = 0; rule < cells.size(); rule++) {
                        fitting.set(rule, cells.get(rule).test(choice));
                    }
                    return fitting;
                })
                .toList();
    }

    /** What the decision behind this column answers, and what it lists. */
    private List<@Nullable Object> answers(Column input) {
        Set<@Nullable Object> answers = new LinkedHashSet<>();
        for (Table required : policy.text().tables()) {
            for (int output = 0; output < required.outputs().size(); output++) {
                Column column = required.outputs().get(output);
                if (column.name().equals(input.name())) {
                    answers.addAll(column.words());
                    for (Rule rule : required.rules()) {
                        answers.add(CellText.value(rule.answers().get(output)));
                    }
                }
            }
        }
        return new ArrayList<>(answers);
    }
}
