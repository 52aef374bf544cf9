package io.casewright.engine.guard;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Takes what was sent for a field, or refuses it in a sentence that names the field. */
final class FieldValue {

    private static final int MOST_CHOICES = 50;
    private static final int LONGEST_CHOICE = 200;

    private final FormField field;

    private FieldValue(FormField field) {
        this.field = field;
    }

    /**
     * The value as the process gets it: text, whole or decimal number, boolean, list of texts, or null.
     *
     * @throws FormFieldValidationException if it is not what the form asks for
     */
    static @Nullable Object taken(FormField field, @Nullable Object sent) {
        return new FieldValue(field).take(sent);
    }

    /** What stands in the sent value, never deserialised: an object is no answer to any field. */
    static @Nullable Object raw(@Nullable TypedValue sent) {
        if (sent == null || sent instanceof SerializableValue) {
            return sent;
        }
        boolean plain = sent instanceof PrimitiveValue || sent.getType() == null;
        return plain || sent.getValue() == null ? sent.getValue() : sent;
    }

    private @Nullable Object take(@Nullable Object sent) {
        Object value = sent instanceof String text && text.isBlank() ? null : sent;
        if (value == null) {
            if (field.limits().required()) {
                throw refused("is required");
            }
            return null;
        }
        return switch (field.type()) {
            case "number" -> number(value);
            case "checkbox" -> checked(value);
            case "radio", "select" -> choice(value);
            case "checklist", "taglist" -> choices(value);
            case "datetime" -> moment(text(value));
            default -> text(value);
        };
    }

    private String text(Object value) {
        if (!(value instanceof String sent)) {
            throw refused("must be text");
        }
        String text = sent.replace("\r\n", "\n");
        if (text.length() > field.limits().longest()) {
            throw refused("has %,d characters at most".formatted(field.limits().longest()));
        }
        if (text.strip().length() < field.limits().shortest()) {
            throw refused("has %,d characters at least".formatted(field.limits().shortest()));
        }
        boolean lines = field.type().equals("textarea");
        if (text.codePoints().anyMatch(c -> isControl(c, lines))) {
            throw refused("must not hold control characters");
        }
        return text;
    }

    private static boolean isControl(int character, boolean lines) {
        boolean allowed = character == '\t' || (lines && character == '\n');
        return (Character.isISOControl(character) && !allowed)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private Object number(Object value) {
        double number = value instanceof Number sent ? sent.doubleValue() : parsed(text(value));
        FormField.Limits limits = field.limits();
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw refused("must be a number");
        }
        if (limits.least() != null && number < limits.least()) {
            throw refused("must be %s or more".formatted(plain(limits.least())));
        }
        if (limits.most() != null && number > limits.most()) {
            throw refused("must be %s or less".formatted(plain(limits.most())));
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE;
        if (limits.whole() && !whole) {
            throw refused("must be a whole number");
        }
        return whole ? (Object) (int) number : (Object) number;
    }

    private double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw refused("must be a number");
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private Boolean checked(Object value) {
        if (!(value instanceof Boolean checked)) {
            throw refused("must be true or false");
        }
        if (field.limits().required() && !checked) {
            throw refused("must be ticked");
        }
        return checked;
    }

    private String choice(Object value) {
        boolean simple = value instanceof String || value instanceof Number || value instanceof Boolean;
        String choice = simple ? value.toString() : "";
        boolean offered = field.options() == null
                ? !choice.isEmpty() && choice.length() <= LONGEST_CHOICE
                : field.options().contains(choice);
        if (!offered || choice.codePoints().anyMatch(c -> isControl(c, false))) {
            throw refused("must be one of the choices offered");
        }
        return choice;
    }

    private List<String> choices(Object value) {
        if (!(value instanceof Collection<?> sent) || sent.size() > MOST_CHOICES) {
            throw refused("must be a list of the choices offered");
        }
        List<String> choices = new ArrayList<>();
        sent.forEach(one -> choices.add(choice(one == null ? "" : one)));
        return choices;
    }

    private String moment(String text) {
        try {
            DateTimeFormatter.ISO_DATE.parse(text.substring(0, Math.min(10, text.length())));
            if (text.length() > 10) {
                DateTimeFormatter.ISO_DATE_TIME.parse(text);
            }
            return text;
        } catch (DateTimeException wrong) {
            throw refused("must be a date");
        }
    }

    private FormFieldValidationException refused(String why) {
        return new FormFieldValidationException(field.key(), "%s (%s) %s.".formatted(field.label(), field.key(), why));
    }
}
