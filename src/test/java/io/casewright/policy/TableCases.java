package io.casewright.policy;

import io.casewright.policy.PolicyText.Column;
import io.casewright.policy.PolicyText.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** One table and every combination of the values that could make a difference to it. */
final class TableCases {

    private final DeskPolicy policy;
    private final Table table;
    private final List<List<Object>> values = new ArrayList<>();
    /** By column and value: the rules whose cell it fits. */
    private final List<List<BitSet>> fits = new ArrayList<>();

    TableCases(DeskPolicy policy, Table table) {
        this.policy = policy;
        this.table = table;
        InterestingFacts facts = new InterestingFacts(policy, Set.of());
        for (int column = 0; column < table.inputs().size(); column++) {
            Column input = table.inputs().get(column);
            List<Object> choices = input.fact() == null ? answers(input) : facts.valuesOf(input.fact());
            values.add(choices);
            fits.add(fits(column, choices));
        }
    }

    /** The values of the columns, and the rules that match them. */
    void forEach(BiConsumer<List<Object>, BitSet> look) {
        BitSet every = new BitSet();
        every.set(0, table.rules().size());
        descend(List.of(), every, look);
    }

    private void descend(List<Object> chosen, BitSet matching, BiConsumer<List<Object>, BitSet> look) {
        int column = chosen.size();
        if (column == values.size()) {
            look.accept(chosen, matching);
            return;
        }
        for (int choice = 0; choice < values.get(column).size(); choice++) {
            List<Object> more = new ArrayList<>(chosen);
            more.add(values.get(column).get(choice));
            BitSet fewer = (BitSet) matching.clone();
            fewer.and(fits.get(column).get(choice));
            descend(more, fewer, look);
        }
    }

    private List<BitSet> fits(int column, List<Object> choices) {
        List<Predicate<Object>> cells = table.rules().stream()
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
    private List<Object> answers(Column input) {
        Set<Object> answers = new LinkedHashSet<>();
        for (Table required : policy.text().tables()) {
            for (int output = 0; output < required.outputs().size(); output++) {
                Column column = required.outputs().get(output);
                if (column.name().equals(input.name())) {
                    answers.addAll(column.words());
                    for (var rule : required.rules()) {
                        answers.add(CellText.value(rule.answers().get(output)));
                    }
                }
            }
        }
        return List.copyOf(answers);
    }
}
