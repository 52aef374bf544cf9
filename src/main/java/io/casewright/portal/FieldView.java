package io.casewright.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form: what was typed stays, and what is wrong with it stands beside it.
 *
 * @param name what it is sent under, and its id on the page
 * @param need whether it must be filled in
 * @param autocomplete the browser's word for what belongs here, or {@code off}
 * @param value what was typed, whether it could be taken or not
 * @param problem what is wrong with it and what would be right, or null
 */
record FieldView(
        String name,
        Kind kind,
        String label,
        @Nullable String help,
        Need need,
        String autocomplete,
        List<Choice> choices,
        String value,
        @Nullable String problem) {

    FieldView {
        choices = List.copyOf(choices);
    }

    static FieldView of(Kind kind, String name, String label) {
        return new FieldView(name, kind, label, null, Need.NEVER, "off", List.of(), "", null);
    }

    FieldView helped(@Nullable String newHelp) {
        return new FieldView(name, kind, label, newHelp, need, autocomplete, choices, value, problem);
    }

    FieldView mandatory(boolean required) {
        return needed(required ? Need.ALWAYS : Need.NEVER);
    }

    FieldView needed(Need newNeed) {
        return new FieldView(name, kind, label, help, newNeed, autocomplete, choices, value, problem);
    }

    FieldView completedBy(String newAutocomplete) {
        return new FieldView(name, kind, label, help, need, newAutocomplete, choices, value, problem);
    }

    FieldView offering(List<Choice> newChoices) {
        return new FieldView(name, kind, label, help, need, autocomplete, newChoices, value, problem);
    }

    /** A password is never sent back, and a file cannot be. */
    FieldView typed(@Nullable String newValue) {
        String kept = newValue == null || kind == Kind.PASSWORD || kind == Kind.FILES ? "" : newValue;
        return new FieldView(name, kind, label, help, need, autocomplete, choices, kept, problem);
    }

    FieldView wrong(String newProblem) {
        return new FieldView(name, kind, label, help, need, autocomplete, choices, value, newProblem);
    }

    /** The {@code type} of the input element; a number is a line, because browsers drop what they cannot read. */
    public String input() {
        return switch (kind) {
            case EMAIL -> "email";
            case PASSWORD -> "password";
            case PHONE -> "tel";
            case FILES -> "file";
            case DATE -> "date";
            case TIME -> "time";
            default -> "text";
        };
    }

    public boolean required() {
        return need == Need.ALWAYS;
    }

    public boolean optional() {
        return need == Need.NEVER;
    }

    public boolean multiline() {
        return kind == Kind.PAGE || kind == Kind.PARAGRAPH;
    }

    public int rows() {
        return kind == Kind.PAGE ? 6 : 3;
    }

    public @Nullable String inputMode() {
        return kind == Kind.NUMBER ? "numeric" : null;
    }

    /** What the field refers to for its hint and its problem, or null without either. */
    public @Nullable String describedBy() {
        String hint = help == null ? "" : name + "-hint";
        String wrong = problem == null ? "" : name + "-problem";
        String both = (hint + " " + wrong).strip();
        return both.isEmpty() ? null : both;
    }

    /** Whether a field must be filled in; {@code SOMETIMES} says its help when. */
    enum Need {
        ALWAYS,
        SOMETIMES,
        NEVER
    }

    /** How a field is filled in. */
    enum Kind {
        LINE,
        EMAIL,
        PASSWORD,
        PHONE,
        NUMBER,
        DATE,
        TIME,
        PAGE,
        PARAGRAPH,
        RADIO,
        SELECT,
        FILES
    }

    /** One of the answers to choose from. */
    record Choice(String value, String label) {}
}
