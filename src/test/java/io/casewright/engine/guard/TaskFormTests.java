package io.casewright.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskFormTests {

    private static final TaskForm FORM = TaskForm.read("""
            { "id": "try", "type": "default", "components": [
              { "type": "text", "text": "Case {{caseNumber}}" },
              { "type": "radio", "key": "decision", "label": "What next?", "validate": { "required": true },
                "values": [ { "label": "Resolve", "value": "resolve" }, { "label": "Refuse", "value": "refuse" } ] },
              { "type": "group", "components": [
                { "type": "textarea", "key": "answer", "label": "Answer", "validate": { "maxLength": 5000 } } ] },
              { "type": "textfield", "key": "reason", "label": "Reason", "validate": { "required": true, "maxLength": 20 },
                "conditional": { "hide": "=decision != \\"refuse\\"" } },
              { "type": "number", "key": "priority", "label": "Priority", "decimalDigits": 0,
                "validate": { "min": 1, "max": 4 } },
              { "type": "checkbox", "key": "sure", "label": "Sure" },
              { "type": "datetime", "key": "until", "label": "Until" },
              { "type": "checklist", "key": "topics", "label": "Topics",
                "values": [ { "label": "A", "value": "a" }, { "label": "B", "value": "b" } ] },
              { "type": "textfield", "key": "shown", "label": "Shown", "readonly": true },
              { "type": "textfield", "key": "off", "label": "Off", "disabled": true },
              { "type": "button", "key": "go", "label": "Go" }
            ] }""".getBytes(StandardCharsets.UTF_8));

    private static Map<String, Object> taken(Map<String, Object> sent) {
        VariableMap map = Variables.createVariables();
        map.put("decision", "resolve");
        map.putAll(sent);
        return FORM.taken(map, Map.of(), (condition, values) -> !"refuse".equals(values.get("decision")));
    }

    private static void assertRefused(Map<String, Object> sent, String... words) {
        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() -> taken(sent))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put(key, value);
        return sent;
    }

    @Test
    void takesItsOwnFieldsAndNothingElse() {
        Map<String, Object> taken = taken(Map.of(
                "answer", "Restart it.", "caseNumber", "XXX-1", "desk", "other", "shown", "x", "off", "y", "go", "z"));

        assertThat(taken)
                .containsOnlyKeys("decision", "answer", "reason", "priority", "sure", "until", "topics")
                .containsEntry("answer", "Restart it.")
                .containsEntry("priority", null);
    }

    @Test
    void takesWhatTheFormAsksFor() {
        assertThat(taken(Map.of(
                        "priority",
                        2,
                        "sure",
                        true,
                        "until",
                        "2026-11-20",
                        "topics",
                        List.of("a", "b"),
                        "answer",
                        "a\r\nb")))
                .containsEntry("priority", 2)
                .containsEntry("sure", true)
                .containsEntry("until", "2026-11-20")
                .containsEntry("topics", List.of("a", "b"))
                .containsEntry("answer", "a\nb");
    }

    @Test
    void leavesMarkupAndExpressionsTheTextTheyAre() {
        String text = "<script>x</script> ${1+1} #{2} [[${3}]] {{4}} __${5}__";

        assertThat(taken(Map.of("answer", text))).containsEntry("answer", text);
    }

    @Test
    void asksForARequiredFieldOnlyWhereItIsShown() {
        assertThat(taken(Map.of("decision", "resolve", "reason", "sneaked in"))).containsEntry("reason", null);
        assertRefused(Map.of("decision", "refuse"), "Reason (reason) is required");
        assertRefused(Map.of("decision", "refuse", "reason", "   "), "Reason (reason) is required");
        assertRefused(with("decision", null), "What next? (decision) is required");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertRefused(
                Map.of("decision", "explode", "priority", 5, "sure", "yes"), "(decision)", "(priority)", "(sure)");
    }

    @Test
    void refusesTextsThatAreTooLongWhateverTheFormSays() {
        assertThat(taken(Map.of("answer", "x".repeat(3900))).get("answer"))
                .asString()
                .hasSize(3900);
        assertRefused(Map.of("answer", "x".repeat(3901)), "Answer (answer) has 3,900 characters at most");
        assertRefused(Map.of("decision", "refuse", "reason", "x".repeat(21)), "Reason (reason) has 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "bell\u0007", "escape\u001b[31m", "c1\u0085", "half\ud800"})
    void refusesControlCharacters(String text) {
        assertRefused(Map.of("answer", text), "Answer (answer) must not hold control characters");
    }

    @Test
    void refusesLineBreaksInAOneLineField() {
        assertRefused(Map.of("decision", "refuse", "reason", "a\nb"), "(reason)", "control characters");
    }

    @Test
    void refusesAnotherType() {
        assertRefused(with("answer", 5), "(answer) must be text");
        assertRefused(with("answer", List.of("a")), "(answer) must be text");
        assertRefused(with("priority", "high"), "(priority) must be a number");
        assertRefused(with("priority", 2.5), "(priority) must be a whole number");
        assertRefused(with("priority", Double.NaN), "(priority) must be a number");
        assertRefused(with("priority", 0), "(priority) must be 1 or more");
        assertRefused(with("sure", 1), "(sure) must be true or false");
        assertRefused(with("until", "tomorrow"), "(until) must be a date");
        assertRefused(with("topics", "a"), "(topics) must be a list");
        assertRefused(with("topics", List.of("c")), "(topics) must be one of the choices");
        assertRefused(with("decision", Map.of()), "(decision) must be one of the choices");
    }

    @Test
    void neverOpensAnObject() {
        var object = Variables.serializedObjectValue("{\"x\":1}")
                .objectTypeName("java.util.HashMap")
                .serializationDataFormat("application/json")
                .create();

        assertRefused(with("answer", object), "(answer) must be text");
        assertRefused(
                with("answer", Variables.fileValue("a.txt").file(new byte[] {1}).create()), "(answer) must be text");
        assertRefused(with("topics", object), "(topics) must be a list");
    }
}
