package io.casewright.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.policy.lab.Complaints;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people fill in: fields of the moment, with limits, of kinds that Tasklist can show and the product checks. */
final class FormRules {

    /** The engine keeps no text longer than 4000 characters; Tasklist would show a database's words for it. */
    static final int LONGEST_TEXT = 3_900;

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Set<String> CHOICES = Set.of("radio", "select");

    private static final Set<String> SAID = Set.of(
            "type",
            "id",
            "key",
            "label",
            "text",
            "description",
            "values",
            "validate",
            "conditional",
            "layout",
            "components",
            "showOutline",
            "decimalDigits",
            "appearance",
            "verticalAlignment",
            "subtype",
            "dateLabel",
            "timeLabel",
            "disallowPassedDates",
            "timeSerializingFormat",
            "timeInterval",
            "use24h",
            "searchable",
            "defaultValue");

    private static final Set<String> LIMITS = Set.of("required", "minLength", "maxLength", "min", "max");

    /** Those that were seen to work in the Tasklist we run; dynamic lists keep Complete disabled for ever. */
    private static final Set<String> SHOWN = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "radio",
            "select",
            "checkbox",
            "datetime",
            "group",
            "spacer",
            "separator");

    private static final Pattern SHOWS = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern LEADS = Pattern.compile("]\\(([^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[a-zA-Z]+|[=()]|\\s+");

    void check(FormDraft form, Complaints complaints) {
        complaints.unless(
                form.id().equals(form.name()) && form.name().matches("[a-z]+(-[a-z]+)*"),
                form.id(),
                "The form is not called like its file, in small letters with dashes.",
                "Call the form " + form.name() + ", or the file " + form.id() + ".form.");
        complaints.unless(
                form.root().path("schemaVersion").asInt() == 16
                        && "7.24.0"
                                .equals(form.root()
                                        .path("executionPlatformVersion")
                                        .asText())
                        && "Camunda Platform"
                                .equals(form.root().path("executionPlatform").asText()),
                form.id(),
                "It was not made for the Tasklist that runs here.",
                "In Camunda Modeler choose Camunda Platform 7.24.0; its schemaVersion is 16.");
        Set<String> keys = new HashSet<>();
        for (JsonNode component : form.components()) {
            checkKind(component, complaints);
            if (component.has("key")) {
                checkField(component, keys, complaints);
            }
            checkCondition(component, form, complaints);
        }
        complaints.unless(!keys.isEmpty(), form.id(), "It asks for nothing.", "Give it a field.");
    }

    private static void checkKind(JsonNode component, Complaints complaints) {
        String id = component.path("id").asText();
        String type = component.path("type").asText();
        complaints.unless(
                SHOWN.contains(type),
                id,
                "Nothing of the kind " + type + " may stand in a form.",
                "Use " + String.join(", ", SHOWN.stream().sorted().toList()) + ".");
        component
                .fieldNames()
                .forEachRemaining(name -> complaints.unless(
                        SAID.contains(name), id, name + " is nothing that a field may say here.", "Remove it."));
        for (String words : List.of("label", "description", "text")) {
            String said = component.path(words).asText("");
            boolean inText = words.equals("text");
            complaints.unless(
                    SHOWS.matcher(said)
                            .results()
                            .allMatch(found -> inText && found.group(1).equals("caseNumber")),
                    id,
                    "Its " + words + " shows something other than the number of the case, which Tasklist may read as"
                            + " markup.",
                    "Show {{caseNumber}} in a text, and nothing else.");
            complaints.unless(
                    !said.startsWith("=") && !said.contains("<") && leadsOnlyHere(said),
                    id,
                    "Its " + words + " is a formula or markup, or leads somewhere else.",
                    "Write plain words, and links that begin with /.");
        }
    }

    private static boolean leadsOnlyHere(String text) {
        return LEADS.matcher(text)
                .results()
                .map(found -> found.group(1))
                .allMatch(target -> target.startsWith("/") && !target.startsWith("//") && !target.contains("\\"));
    }

    private static void checkField(JsonNode field, Set<String> keys, Complaints complaints) {
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
                !key.isEmpty()
                        && id.equals(
                                "Field_" + key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1)),
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

    private static void checkCondition(JsonNode component, FormDraft form, Complaints complaints) {
        if (!component.has("conditional")) {
            return;
        }
        String id = component.path("id").asText();
        String condition = component.path("conditional").path("hide").asText("");
        Set<String> known = new HashSet<>(Set.of("not", "or", "and", "true", "false", "null"));
        for (JsonNode field : form.fields()) {
            known.add(field.path("key").asText());
            FormDraft.options(field).forEach(option -> known.add('"' + option + '"'));
        }
        Matcher words = WORD.matcher(condition);
        boolean trivial = condition.startsWith("=")
                && component.path("conditional").size() == 1
                && words.replaceAll("").isEmpty();
        complaints.unless(
                trivial
                        && WORD.matcher(condition)
                                .results()
                                .map(MatchResult::group)
                                .filter(word -> word.matches("\".*\"|[a-zA-Z]+"))
                                .allMatch(known::contains),
                id,
                "Its condition does more than compare fields of this form with words they can have.",
                "Write such as: =not(outcome = \"keep\" or outcome = \"wait\").");
    }
}
