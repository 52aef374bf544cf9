package io.casewright.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as the form's file describes it.
 *
 * @param options the values one may choose from; null where the choice is free
 * @param hiddenWhen the FEEL condition under which the field is not shown, and so not sent
 */
record FormField(
        String key,
        String label,
        String type,
        @Nullable List<String> options,
        Limits limits,
        @Nullable String hiddenWhen) {

    /** What a person can fill in; everything else in a form only shows something. */
    private static final Set<String> FILLED_IN = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    /** The most a text may have: longer ones are written on the case page. */
    static final int LONGEST_TEXT = 3_900;

    static boolean isFilledIn(JsonNode component) {
        return FILLED_IN.contains(component.path("type").asText())
                && component.path("key").isTextual()
                && !component.path("disabled").asBoolean()
                && !component.path("readonly").asBoolean();
    }

    static FormField read(JsonNode component) {
        String key = component.path("key").asText();
        return new FormField(
                key,
                component.path("label").asText(key),
                component.path("type").asText(),
                options(component.path("values")),
                Limits.read(component),
                feel(component.path("conditional").path("hide")));
    }

    private static @Nullable List<String> options(JsonNode values) {
        if (!values.isArray()) {
            return null;
        }
        List<String> options = new ArrayList<>();
        values.forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private static @Nullable String feel(JsonNode condition) {
        return condition.isTextual() && condition.asText().startsWith("=")
                ? condition.asText().substring(1)
                : null;
    }

    /** What the form's file demands of a value. */
    record Limits(
            boolean required,
            int shortest,
            int longest,
            @Nullable Double least,
            @Nullable Double most,
            boolean whole) {

        private static Limits read(JsonNode component) {
            JsonNode validate = component.path("validate");
            return new Limits(
                    validate.path("required").asBoolean(),
                    validate.path("minLength").asInt(0),
                    Math.min(LONGEST_TEXT, validate.path("maxLength").asInt(LONGEST_TEXT)),
                    number(validate.path("min")),
                    number(validate.path("max")),
                    component.path("decimalDigits").asInt(-1) == 0);
        }

        private static @Nullable Double number(JsonNode node) {
            return node.isNumber() ? Double.valueOf(node.asDouble()) : null;
        }
    }
}
