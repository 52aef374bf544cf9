package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.engine.gate.ModelRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people fill in: only what the step behind it takes, with limits, in forms that Tasklist can show. */
class FormConventionTests {

    static Stream<Path> forms() {
        return ShippedProcess.files("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName(
            "A form asks for things of the moment, with limits, in fields that Tasklist shows and the product checks")
    void keepsToTheRulesOfForms(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(file.toFile());

        assertThat(ModelRule.brokenByForm(file)).isEmpty();
        assertThat(form.path("exporter").path("name").asText()).isEqualTo("Camunda Modeler");
    }

    @ParameterizedTest
    @MethodSource("io.casewright.engine.ShippedProcess#all")
    @DisplayName("A form asks for exactly what the step behind its task takes")
    void asksForWhatTheStepTakes(ShippedProcess process) {
        assertThat(ModelRule.TAKES_WHAT_THE_FORM_ASKS.brokenBy(process.file())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("Every form is shown by a task: one that none shows is left over")
    void isShown(Path file) {
        String form = file.getFileName().toString().replaceFirst("\\.form$", "");

        assertThat(ShippedProcess.all().stream().flatMap(process -> process.all(UserTask.class).stream()))
                .extracting(UserTask::getCamundaFormRef)
                .contains(form);
    }
}
