package io.casewright.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.policy.lab.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to get something else deployed than processes, forms and a policy of one's own desk. */
class DeploymentAttackTests {

    private static final Path FORM = Path.of("forms/handle-case.form");
    private static final String FIELDS = new String(Gate.read(FORM), StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.js",
                "x.groovy",
                "x.py",
                "x.html",
                "x.cmmn",
                "x.bar",
                "x.zip",
                "x.bpmn20.xml",
                "x.dmn11.xml",
                "X.BPMN",
                "../x.bpmn",
                "/x.bpmn",
                "a/../x.bpmn",
                "a\\x.bpmn",
                "x.bpmn\u0000.txt",
                "x.bpmn ",
                ".bpmn",
                "x.png",
                "${x}.bpmn",
                "application.yaml",
                "http://localhost/x.bpmn",
                "a//x.bpmn",
                "x\n.bpmn",
                "x.bpmn.bak"
            })
    @DisplayName("Refuses every file that it does not read, and every name that is more than a name")
    void refusesOddFiles(String name) {
        assertThat(Gate.findings(Map.of(name, Gate.read(Attacked.FILE)), null))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
    }

    @Test
    @DisplayName("A process deployed alone is asked for its forms, and finds its neighbours")
    void asksForTheForms() {
        List<Finding> alone = Gate.findings(Map.of("handle-case.bpmn", Gate.read(Attacked.FILE)), null);
        Map<String, byte[]> together =
                Map.of("handle-case.bpmn", Gate.read(Attacked.FILE), "handle-case.form", Gate.read(FORM));

        assertThat(alone).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("Task_HandleCase");
            assertThat(finding.remedy()).contains("handle-case.form together with the process");
        });
        assertThat(Gate.findings(together, null)).isEmpty();
        assertThat(Gate.findings(Map.of("handle-case.form", Gate.read(FORM)), null))
                .extracting(Finding::reason)
                .containsExactly(
                        "No process in this deployment shows the form: deployed alone, it would change nothing.");
    }

    @Test
    @DisplayName("Processes and forms belong to no desk, a policy to one that its publisher works for")
    void keepsDesksApart() {
        String desk = Gate.DESK.id().value();
        String other = Gate.DESKS.all().get(1).id().value();
        byte[] policy = Gate.read(Path.of("decisions", desk, "policy.dmn"));

        assertThat(Gate.findings(Gate.shared(), desk))
                .extracting(Finding::remedy)
                .contains("Deploy them without a tenant.");
        assertThat(Gate.findings(Map.of("policy.dmn", policy), null)).isNotEmpty();
        assertThat(Gate.findings(Map.of("policy.dmn", policy), "nowhere")).isNotEmpty();
        assertThat(Gate.findings(Map.of("policy.dmn", policy), desk, Set.of(other)))
                .extracting(Finding::reason)
                .containsExactly("There is no desk " + desk + " that you work for.");
        assertThat(Gate.findings(Map.of("policy.dmn", policy), other))
                .as("the policy of another desk")
                .isNotEmpty();
        assertThat(Gate.findings(Map.of("policy.dmn", policy, "other.dmn", policy), desk))
                .isNotEmpty();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                attack("markup", "\"type\": \"text\"", "\"type\": \"html\""),
                attack("a frame", "\"type\": \"text\"", "\"type\": \"iframe\", \"url\": \"https://example.com\""),
                attack("an expression", "\"type\": \"textarea\"", "\"type\": \"expression\", \"expression\": \"=1\""),
                attack("a dynamic list", "\"type\": \"textarea\"", "\"type\": \"dynamiclist\""),
                attack("a script in a text", "\"text\": \"", "\"text\": \"<script>x</script>"),
                attack("a link elsewhere", "\\(/cases/", "(javascript:alert(1)//"),
                attack("a link to another host", "\\(/cases/", "(//example.com/"),
                attack("what somebody else wrote", "\\{\\{caseNumber}}", "{{answer}}"),
                attack("a formula for a label", "\"label\": \"Reason\"", "\"label\": \"=1 + 1\""),
                attack("a process variable", "\"key\": \"outcome\"", "\"key\": \"caseNumber\""),
                attack("another process variable", "\"key\": \"outcome\"", "\"key\": \"next\""),
                attack("an unknown key", "\"key\": \"outcome\"", "\"key\": \"execution\""),
                attack("a key with a path", "\"key\": \"outcome\"", "\"key\": \"a.b\""),
                attack("a key twice", "\"key\": \"reason\"", "\"key\": \"answer\""),
                attack("no limit", ", \"maxLength\": 3900", ""),
                attack("a long limit", "\"maxLength\": 3900", "\"maxLength\": 390000"),
                attack("a limit by formula", "\"maxLength\": 3900", "\"maxLength\": \"=3900\""),
                attack("an option nobody accepts", "\"value\": \"question\"", "\"value\": \"delete\""),
                attack("an offered option nobody accepts", "\"keep.\"}", "\"delete\\\\\"}"),
                attack("options by formula", "contains\\(offered, item.value\\)", "now() > item.value"),
                attack("options by what others say", "contains\\(offered,", "contains(caseNumber,"),
                attack(
                        "options twice",
                        "\"key\": \"outcome\"",
                        "\"key\": \"outcome\", \"values\": [ { \"label\": \"Go\", \"value\": \"keep\" } ]"),
                attack("a pattern", "\"required\": true, ", "\"required\": true, \"pattern\": \"(a+)+$\", "),
                attack("a condition that calls", "=not\\(outcome", "=now() = outcome"),
                attack("a condition on others", "=not\\(outcome", "=not(rank"),
                attack("a read-only field", "\"key\": \"outcome\"", "\"key\": \"outcome\", \"readonly\": true"),
                attack("a newer schema", "\"schemaVersion\": 16", "\"schemaVersion\": 18"),
                attack("another id", "\"id\": \"handle-case\"", "\"id\": \"resolve-issue\""),
                attack("something twice", "\"key\": \"outcome\"", "\"key\": \"outcome\", \"key\": \"next\""),
                Arguments.of("no form", "[]"),
                Arguments.of("no JSON", "<form/>"),
                Arguments.of("a deep nesting", "{\"components\":".repeat(5_000)));
    }

    private static Arguments attack(String way, String replaced, String by) {
        String form = FIELDS.replaceFirst(replaced, by.replace("$", "\\$"));
        assertThat(form).as(way).isNotEqualTo(FIELDS);
        return Arguments.of(way, form);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("Refuses a form that shows markup, steers the process, has no limits or is not checked by the product")
    void refusesForms(String way, String form) {
        Map<String, byte[]> files = new HashMap<>(Gate.shared());
        files.put(FORM.toString(), form.getBytes(StandardCharsets.UTF_8));

        assertThat(Gate.findings(files, null))
                .anySatisfy(finding -> assertThat(finding.file()).isEqualTo(FORM.toString()))
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
    }
}
