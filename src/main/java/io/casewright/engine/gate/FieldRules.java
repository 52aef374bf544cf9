package io.casewright.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.policy.lab.Complaints;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A field carries something of the moment that a step takes, within limits that the product checks. */
final class FieldRules {

    /** The engine keeps no text longer than 4000 characters; Tasklist would show a database's words for it. */
    static final int LONGEST_TEXT = 3_900;

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Set<String> CHOICES = Set.of("radio", "select");

    private static final Set<String> LIMITS = Set.of("required", "minLength", "maxLength", "min", "max");

    private FieldRules() {}

    static void check(JsonNode field, Set<String> keys, Complaints complaints) {
        String key = field.path("key").asText();
        String id = field.path("id").asText();
        var variable = ProcessVariables.find(key);
        complaints.unless(
                variable.isPresent(),
                id,
                key + " is no variable of engine/variables.yaml: no step takes it.",
                "Use a key that a step takes.");
        complaints.unless(
                variable.isEmpty() || variable.get().ofTheMoment(),
                id,
                "The field " + key
                        + " has the name of a process variable: whoever fills it in would steer the process.",
                "Use a variable of the moment.");
        complaints.unless(keys.add(key), id, "Two fields have the key " + key + ".", "Give each a key of its own.");
        complaints.unless(
                !key.isEmpty() && id.equals("Field_" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1)),
                id,
                "The field's id does not say its key.",
                "Call it Field_ and the key.");
        complaints.unless(
                !field.path("label").asText().isBlank(), id, "The field has no label.", "Say what to fill in.");
        checkLimits(field, id, complaints);
        List<String> options = FormDraft.options(field);
        List<String> known = variable.map(ProcessVariables.Variable::values).orElse(List.of());
        boolean choice = CHOICES.contains(field.path("type").asText());
        complaints.unless(
                choice == !options.isEmpty()
                        && new HashSet<>(options).size() == options.size()
                        && (known.isEmpty() || known.containsAll(options)),
                id,
                "It does not offer what the step behind the form accepts.",
                known.isEmpty()
                        ? "List the values to choose from."
                        : "Offer some of " + String.join(", ", known) + ".");
    }

    private static void checkLimits(JsonNode field, String id, Complaints complaints) {
        JsonNode limits = field.path("validate");
        limits.fields().forEachRemaining(limit -> {
            boolean plain = limit.getKey().equals("required")
                    ? limit.getValue().isBoolean()
                    : limit.getValue().isNumber();
            complaints.unless(
                    LIMITS.contains(limit.getKey()) && plain,
                    id,
                    "The limit " + limit.getKey() + " is not checked by the product.",
                    "Use required, minLength, maxLength, min and max, with plain values.");
        });
        String type = field.path("type").asText();
        int longest = limits.path("maxLength").asInt(Integer.MAX_VALUE);
        complaints.unless(
                !TEXTS.contains(type) || longest > 0 && longest <= LONGEST_TEXT,
                id,
                "The text has no limit that the engine keeps.",
                "Set maxLength, to " + LONGEST_TEXT + " at most.");
        complaints.unless(
                !type.equals("number")
                        || limits.path("min").isNumber() && limits.path("max").isNumber(),
                id,
                "The number has no limits.",
                "Set min and max.");
    }
}
