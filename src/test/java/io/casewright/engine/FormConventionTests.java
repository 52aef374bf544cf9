package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people fill in: only what the step behind it takes, with limits, in forms that Tasklist can show. */
class FormConventionTests {

    /** The engine keeps no text longer than 4000 characters; Tasklist would show a database's words for it. */
    private static final int LONGEST_TEXT = 3900;

    /** Those that were seen to work in the Tasklist we run; dynamic lists keep Complete disabled for ever. */
    private static final Set<String> SHOWN =
            Set.of("text", "textfield", "textarea", "number", "radio", "select", "datetime", "group");

    private static final Pattern WORD_OF_CONDITION = Pattern.compile("\"[^\"]*\"|[a-zA-Z]+");

    static Stream<Path> forms() {
        return ShippedProcess.files("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("A form is called like its file, and was saved by the Modeler for the engine we run")
    void isCalledLikeItsFile(Path file) {
        JsonNode form = read(file);

        assertThat(file).hasFileName(form.path("id").asText() + ".form");
        assertThat(form.path("id").asText()).matches("[a-z]+(-[a-z]+)*");
        assertThat(form.path("schemaVersion").asInt())
                .as("the newest that Tasklist 7.24 reads")
                .isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(form.path("exporter").path("name").asText()).isEqualTo("Camunda Modeler");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("A field has a speaking id and a label, and its key is of the moment: what people write stays nowhere")
    void hasFieldsOfTheMoment(Path file) {
        assertThat(fields(file)).isNotEmpty().allSatisfy(field -> {
            String key = field.path("key").asText();
            assertThat(field.path("id").asText())
                    .isEqualTo("Field_" + key.substring(0, 1).toUpperCase() + key.substring(1));
            assertThat(field.path("label").asText()).isNotBlank();
            assertThat(ProcessDictionary.find(key))
                    .as(key)
                    .hasValueSatisfying(
                            variable -> assertThat(variable.ofTheMoment()).isTrue());
        });
        assertThat(components(file))
                .allSatisfy(
                        component -> assertThat(component.path("type").asText()).isIn(SHOWN));
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("A form asks for exactly what the step behind its task takes")
    void asksForWhatTheStepTakes(Path file) {
        List<String> keys =
                fields(file).map(field -> field.path("key").asText()).toList();
        String form = read(file).path("id").asText();

        assertThat(ShippedProcess.all().stream()
                        .flatMap(process -> process.all(UserTask.class).stream())
                        .filter(task -> form.equals(task.getCamundaFormRef())))
                .as("a form that no task shows is left over")
                .isNotEmpty()
                .allSatisfy(task -> assertThat(takenBehind(task)).isEqualTo(keys));
    }

    /** What the next step is handed, besides the case. */
    private static List<String> takenBehind(UserTask task) {
        return task.getOutgoing().stream()
                .map(SequenceFlow::getTarget)
                .map(ServiceTask.class::cast)
                .flatMap(step -> ModelExpressions.handedOver(step.getCamundaExpression()).stream())
                .filter(name -> !name.equals("caseNumber"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("A text has a limit, and whoever chooses is offered what the step accepts")
    void hasLimits(Path file) {
        assertThat(fields(file)).allSatisfy(field -> {
            String key = field.path("key").asText();
            if (field.path("type").asText().startsWith("text")) {
                assertThat(field.path("validate").path("maxLength").asInt(Integer.MAX_VALUE))
                        .as(key)
                        .isLessThanOrEqualTo(LONGEST_TEXT);
            }
            assertThat(options(field))
                    .as("options of " + key)
                    .containsExactlyInAnyOrderElementsOf(
                            ProcessDictionary.find(key).orElseThrow().values());
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("A condition looks at the form's own fields, and compares them with words they can have")
    void hasSimpleConditions(Path file) {
        List<String> known = fields(file)
                .flatMap(field -> Stream.concat(
                        Stream.of(field.path("key").asText()), options(field).map(option -> '"' + option + '"')))
                .toList();
        assertThat(components(file)
                        .map(component ->
                                component.path("conditional").path("hide").asText(""))
                        .flatMap(condition ->
                                WORD_OF_CONDITION.matcher(condition).results())
                        .map(MatchResult::group)
                        .filter(word -> !Set.of("not", "or", "and").contains(word)))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("What a form shows of the case is its number: Tasklist would read anything else as markup")
    void showsNothingFromOutside(Path file) {
        assertThat(components(file)
                        .map(component -> component.path("text").asText(""))
                        .flatMap(text ->
                                Pattern.compile("\\{\\{(.*?)}}").matcher(text).results())
                        .map(found -> found.group(1)))
                .containsOnly("caseNumber");
    }

    private static Stream<String> options(JsonNode field) {
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .map(option -> option.path("value").asText());
    }

    private static Stream<JsonNode> fields(Path file) {
        return components(file).filter(component -> component.has("key"));
    }

    private static Stream<JsonNode> components(Path file) {
        return below(read(file));
    }

    private static Stream<JsonNode> below(JsonNode container) {
        return StreamSupport.stream(container.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), below(component)));
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
