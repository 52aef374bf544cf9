package io.casewright.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.policy.lab.Complaints;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people fill in: fields of the moment, with limits, of kinds that Tasklist can show and the product checks. */
final class FormRules {

    private static final Set<String> SAID = Set.of(
            "type",
            "id",
            "key",
            "label",
            "text",
            "description",
            "values",
            OfferedOptions.SAID,
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

    /** What the product writes itself: in letters and digits, or in words of its own. */
    private static final Set<String> OURS = Stream.concat(
                    Stream.of("caseNumber", "quote"),
                    ProcessVariables.all().stream()
                            .filter(variable -> variable.by() != null)
                            .map(ProcessVariables.Variable::name))
            .collect(Collectors.toUnmodifiableSet());

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
                FieldRules.check(component, keys, complaints);
            }
            OfferedOptions.check(component, complaints);
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
                    SHOWS.matcher(said).results().allMatch(found -> inText && OURS.contains(found.group(1))),
                    id,
                    "Its " + words + " shows something that is not ours, which Tasklist may read as markup.",
                    "Show {{caseNumber}}, {{quote}} or {{owed}} in a text, and nothing else.");
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
        ProcessVariables.all().stream()
                .filter(variable ->
                        !variable.ofTheMoment() && !variable.values().isEmpty())
                .forEach(variable -> {
                    known.add(variable.name());
                    variable.values().forEach(value -> known.add('"' + value + '"'));
                });
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
                "Its condition does more than compare fields of this form, or what the process knows, with words they can have.",
                "Write such as: =not(outcome = \"keep\" or outcome = \"wait\").");
    }
}
