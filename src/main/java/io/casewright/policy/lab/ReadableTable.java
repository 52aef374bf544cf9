package io.casewright.policy.lab;

import io.casewright.policy.Fact;
import io.casewright.policy.PolicyContract;
import io.casewright.policy.lab.PolicyText.Column;
import io.casewright.policy.lab.PolicyText.Rule;
import io.casewright.policy.lab.PolicyText.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns look at known facts, cells say what people can read, and every rule says where it comes from. */
final class ReadableTable {

    private static final Map<Fact.Type, String> TYPES =
            Map.of(Fact.Type.TEXT, "string", Fact.Type.NUMBER, "integer", Fact.Type.BOOLEAN, "boolean");

    private static final Map<String, Class<?>> ANSWERS =
            Map.of("string", String.class, "integer", Long.class, "boolean", Boolean.class);

    private final PolicyDraft draft;
    private final Table table;

    ReadableTable(PolicyDraft draft, Table table) {
        this.draft = draft;
        this.table = table;
    }

    void check(Complaints complaints) {
        // Where rules are collected, none of them is an answer as well: a desk may sell and recommend nothing.
        complaints.unless(
                !table.rules().isEmpty() || PolicyContract.collects(table.decision()),
                table.decision(),
                "It has no rule.",
                "Write one.");
        table.inputs().forEach(input -> check(input, complaints));
        table.outputs()
                .forEach(output -> complaints.unless(
                        !output.label().isBlank(),
                        table.decision(),
                        "The answer " + output.name() + " has no label.",
                        "Name it in words."));
        Set<String> ids = new HashSet<>();
        for (Rule rule : table.rules()) {
            complaints.unless(
                    rule.id().matches("[A-Za-z][A-Za-z0-9_]{0,89}") && ids.add(rule.id()),
                    rule.id().isEmpty() ? table.decision() : rule.id(),
                    "The rule has no id of its own, under which its answers are recorded.",
                    "Give it one of letters, digits and _, 90 at most.");
            complaints.unless(
                    rule.annotation().matches("(?s)[A-Z]{2,3}-\\d+(, [A-Z]{2,3}-\\d+)*[.:] .{10,}"),
                    rule.id(),
                    "The rule does not say which requirement it carries out, and what that says.",
                    "Annotate it such as: CH-2: first response within 24 hours.");
            check(rule, complaints);
        }
    }

    private void check(Column input, Complaints complaints) {
        complaints.unless(
                !input.label().isBlank(),
                table.decision(),
                "The column " + input.name() + " has no label.",
                "Name it in words.");
        String name = input.fact();
        if (name == null) {
            complaints.unless(
                    PolicyContract.decisions().stream()
                            .flatMap(decision -> PolicyContract.outputs(decision).stream())
                            .anyMatch(output -> output.name().equals(input.name())),
                    table.decision(),
                    "The column looks at " + input.name() + ", which is neither a fact nor an answer.",
                    "Write facts. and the fact's name, or the name of a required decision's answer.");
            return;
        }
        complaints.unless(
                draft.facts()
                        .find(name)
                        .map(fact -> TYPES.get(fact.type()))
                        .filter(input.type()::equals)
                        .isPresent(),
                table.decision(),
                "The column looks at the fact " + name + " as " + input.type()
                        + ", which neither the product knows nor the desk asks for so.",
                "Use a fact of the dictionary, with its type.");
    }

    private void check(Rule rule, Complaints complaints) {
        complaints.unless(
                rule.tests().size() == table.inputs().size()
                        && rule.answers().size() == table.outputs().size(),
                rule.id(),
                "The rule has not one cell for each column.",
                "Open it in Camunda Modeler and repair it.");
        for (String cell : rule.tests()) {
            complaints.unless(
                    readable(cell),
                    rule.id(),
                    "The cell " + cell + " cannot be checked.",
                    "Write - or words, numbers, true, false or null, lists of them, comparisons, ranges or not(…).");
        }
        for (int i = 0; i < Math.min(rule.answers().size(), table.outputs().size()); i++) {
            check(rule, rule.answers().get(i), i, complaints);
        }
    }

    private void check(Rule rule, String cell, int column, Complaints complaints) {
        Column output = table.outputs().get(column);
        List<PolicyContract.Output> agreed = PolicyContract.outputs(table.decision());
        List<String> words = column < agreed.size() ? agreed.get(column).words() : List.of();
        try {
            @Nullable Object value = CellText.value(cell);
            Class<?> type = ANSWERS.getOrDefault(output.type(), Void.class);
            complaints.unless(
                    type.isInstance(value),
                    rule.id(),
                    "The answer " + cell + " is no " + output.type() + ".",
                    "Write one value.");
            complaints.unless(
                    !(value instanceof String word)
                            || (output.words().isEmpty() || output.words().contains(word))
                                    && (words.isEmpty() || words.contains(word)),
                    rule.id(),
                    "The answer " + cell + " is none of the words that " + output.name() + " may be.",
                    "Use one of " + (words.isEmpty() ? output.words() : words) + ".");
        } catch (IllegalArgumentException unreadable) {
            complaints.about(
                    rule.id(),
                    "The answer " + cell + " is no plain value.",
                    "Write a text in quotation marks, a whole number, true or false.");
        }
    }

    private static boolean readable(String cell) {
        try {
            CellText.read(cell);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
