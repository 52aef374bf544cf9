package io.casewright.portal;

import io.casewright.cases.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A form as shown: its fields in order, and what is wrong with it as a whole.
 *
 * @param faults sentences that belong to no field
 */
record FormView(List<FieldView> fields, List<String> faults) {

    FormView {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    static FormView of(FieldView... fields) {
        return of(Arrays.asList(fields));
    }

    /** With one field more, at the end. */
    FormView and(FieldView... further) {
        List<FieldView> more = new ArrayList<>(fields);
        more.addAll(List.of(further));
        return new FormView(more, faults);
    }

    /** With one sentence more that belongs to no field. */
    FormView saying(String fault) {
        List<String> more = new ArrayList<>(faults);
        more.add(fault);
        return new FormView(fields, more);
    }

    static FormView of(List<FieldView> fields) {
        return new FormView(fields, List.of());
    }

    /** With what was typed, by the names of the fields; whatever else was sent is ignored. */
    FormView filled(Map<String, String> typed) {
        return new FormView(
                fields.stream()
                        .map(field -> field.typed(typed.get(field.name())))
                        .toList(),
                faults);
    }

    /** Every field that could not be taken is marked; what belongs to no field is said above them. */
    FormView refused(List<Problem> problems) {
        List<FieldView> marked =
                fields.stream().map(field -> marked(field, problems)).toList();
        List<String> others = problems.stream()
                .filter(problem ->
                        fields.stream().noneMatch(field -> field.name().equals(problem.field())))
                .map(Problem::sentence)
                .toList();
        return new FormView(marked, others);
    }

    FormView refused(String field, String sentence) {
        return refused(List.of(new Problem(field, sentence)));
    }

    /** What the refusal says; all of ours say something. */
    FormView refused(String field, RuntimeException refusal) {
        return refused(field, String.valueOf(refusal.getMessage()));
    }

    private static FieldView marked(FieldView field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field.name()))
                .findFirst()
                .map(problem -> field.wrong(problem.sentence()))
                .orElse(field);
    }

    public boolean wrong() {
        return !faults.isEmpty() || fields.stream().anyMatch(field -> field.problem() != null);
    }

    /** The form's beginning: its fields up to this one. */
    public FormView upTo(String name) {
        return new FormView(fields.subList(0, fields.indexOf(field(name)) + 1), List.of());
    }

    /** The rest of the form. */
    public FormView after(String name) {
        return new FormView(fields.subList(fields.indexOf(field(name)) + 1, fields.size()), List.of());
    }

    FieldView field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
