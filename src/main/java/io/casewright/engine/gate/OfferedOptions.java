package io.casewright.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.policy.lab.Complaints;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Options of which a task offers only some: a plain list, and after it the variable of ours that says which.
 *
 * <p>Tasklist works out such an expression in the browser, so nothing else may stand in it.
 */
final class OfferedOptions {

    /** How a form calls it. */
    static final String SAID = "valuesExpression";

    private static final String OPTION = "\\{label: \"[^\"\\\\<{}]+\", value: \"([a-z]+(?:-[a-z]+)*)\"}";
    private static final Pattern OPTIONS = Pattern.compile(OPTION);
    private static final Pattern ALL = Pattern.compile(
            "=\\[\\s*" + OPTION + "(?:,\\s*" + OPTION + ")*\\s*]\\[contains\\(([a-zA-Z]+), item\\.value\\)]");

    private OfferedOptions() {}

    static List<String> values(JsonNode field) {
        return OPTIONS.matcher(field.path(SAID).asText())
                .results()
                .map(option -> option.group(1))
                .toList();
    }

    static void check(JsonNode field, Complaints complaints) {
        if (!field.has(SAID)) {
            return;
        }
        Matcher said = ALL.matcher(field.path(SAID).asText());
        complaints.unless(
                said.matches() && !field.has("values") && isOurs(said.group(3)),
                field.path("id").asText(),
                "Its options are worked out by more than a list and one of our variables.",
                "Write such as: =[{label: \"Go on\", value: \"keep\"}][contains(offered, item.value)].");
    }

    private static boolean isOurs(String name) {
        return ProcessVariables.find(name)
                .filter(variable -> variable.by() != null)
                .isPresent();
    }
}
