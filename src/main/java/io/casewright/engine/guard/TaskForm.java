package io.casewright.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** What a form lets a person fill in. Whatever else is sent along is not looked at. */
final class TaskForm {

    /** A task without a form takes nothing. */
    static final TaskForm NONE = new TaskForm(List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<FormField> fields;

    private TaskForm(List<FormField> fields) {
        this.fields = fields;
    }

    static TaskForm read(byte[] file) {
        try {
            List<FormField> fields = new ArrayList<>();
            collect(JSON.readTree(file).path("components"), fields);
            return new TaskForm(fields);
        } catch (IOException unreadable) {
            throw new IllegalStateException("A deployed form is no JSON.", unreadable);
        }
    }

    private static void collect(JsonNode components, List<FormField> fields) {
        for (JsonNode component : components) {
            if (FormField.isFilledIn(component)) {
                fields.add(FormField.read(component));
            }
            if (component.path("type").asText().equals("group")) {
                collect(component.path("components"), fields);
            }
        }
    }

    /**
     * The value of every field; what was not sent, or not shown, is null.
     *
     * @param known what the form's conditions may ask about besides its own fields
     * @param holds evaluates a FEEL condition over some values
     * @throws FormFieldValidationException naming every field that is wrong, with one for each of them suppressed
     */
    Map<String, @Nullable Object> taken(
            VariableMap sent, Map<String, Object> known, BiPredicate<String, Map<String, Object>> holds) {
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        fields.forEach(field -> raw.put(field.key(), FieldValue.raw(sent.getValueTyped(field.key()))));
        Map<String, @Nullable Object> seen = new LinkedHashMap<>(known);
        raw.forEach((key, value) -> seen.put(key, isPlain(value) ? value : null));
        Map<String, @Nullable Object> taken = new LinkedHashMap<>();
        List<FormFieldValidationException> refusals = new ArrayList<>();
        for (FormField field : fields) {
            boolean hidden = field.hiddenWhen() != null && holds.test(field.hiddenWhen(), seen);
            try {
                taken.put(field.key(), hidden ? null : FieldValue.taken(field, raw.get(field.key())));
            } catch (FormFieldValidationException refusal) {
                refusals.add(refusal);
            }
        }
        if (!refusals.isEmpty()) {
            FormFieldValidationException all = new FormFieldValidationException(
                    refusals.stream()
                            .map(refusal -> refusal.<String>getDetail())
                            .toList(),
                    String.join(
                            " ", refusals.stream().map(Throwable::getMessage).toList()));
            refusals.forEach(all::addSuppressed);
            throw all;
        }
        return taken;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
