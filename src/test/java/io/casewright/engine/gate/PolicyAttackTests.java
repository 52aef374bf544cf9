package io.casewright.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.policy.lab.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways to publish a policy that runs code, looks at the machine, leaves cases without an answer or promises oddly. */
class PolicyAttackTests {

    private static final String DESK = Gate.DESK.id().value();
    private static final Path FILE = Path.of("decisions", DESK, "policy.dmn");
    private static final String POLICY = new String(Gate.read(FILE), StandardCharsets.UTF_8);
    private static final String EXAMPLES =
            new String(Gate.read(FILE.resolveSibling("examples.yaml")), StandardCharsets.UTF_8);

    private static final String CELL = "(<inputEntry [^>]*>\\s*<text>)[^<]*";
    private static final String ANSWER = "(<outputEntry [^>]*>\\s*<text>)[^<]*";

    static Stream<Arguments> policies() {
        return Stream.of(
                attack("javascript", "<inputExpression ", "<inputExpression expressionLanguage=\"javascript\" "),
                attack("groovy in a cell", "<inputEntry ", "<inputEntry expressionLanguage=\"groovy\" "),
                attack("JUEL for all", "<definitions ", "<definitions expressionLanguage=\"juel\" "),
                attack("JUEL in an answer", "<outputEntry ", "<outputEntry expressionLanguage=\"juel\" "),
                attack("an expression in an answer", ANSWER, "$1\\${''.class}"),
                attack("an expression in a name", "name=\"Entitlement\"", "name=\"\\${''.class}\""),
                attack("the machine's clock", CELL, "$1now()"),
                attack("the machine's day", CELL, "$1< today()"),
                attack("a function of Java", CELL, "$1function(x) external { java: { class: \"java.lang.Math\" } }"),
                attack("any function", CELL, "$1contains(?, \"a\")"),
                attack("a formula in a cell", CELL, "$1for x in [1] return x"),
                attack("a formula for an answer", ANSWER, "$1string(1)"),
                attack("a look at something else", "<text>facts\\.\\w+</text>", "<text>execution</text>"),
                attack("a fact nobody knows", "<text>facts\\.\\w+</text>", "<text>facts.weather</text>"),
                attack("a formula over facts", "<text>facts\\.(\\w+)</text>", "<text>upper case(facts.$1)</text>"),
                attack(
                        "a literal expression",
                        "(?s)<decisionTable.*?</decisionTable>",
                        "<literalExpression><text>1</text></literalExpression>"),
                attack(
                        "a function for a decision",
                        "(?s)<decisionTable.*?</decisionTable>",
                        "<functionDefinition kind=\"Java\"><literalExpression><text>1</text></literalExpression></functionDefinition>"),
                attack(
                        "knowledge that runs",
                        "<knowledgeSource ",
                        "<businessKnowledgeModel id=\"b\" name=\"b\" /><knowledgeSource "),
                attack(
                        "an import",
                        "<decision ",
                        "<import namespace=\"x\" locationURI=\"http://localhost/x\" importType=\"x\" /><decision "),
                attack(
                        "an entity",
                        "<definitions ",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions "),
                attack(
                        "another desk's",
                        "namespace=\"http://casewright.io/[^\"]*\"",
                        "namespace=\"http://casewright.io/north\""),
                attack("another graph", "id=\"policy\"", "id=\"rules\""),
                attack("one decision fewer", "id=\"idle\"", "id=\"patience\""),
                attack("another answer", "name=\"remedyAdvice\"", "name=\"advice\""),
                attack("another type", "name=\"rank\" typeRef=\"integer\"", "name=\"rank\" typeRef=\"string\""),
                attack(
                        "another hit policy",
                        "<decisionTable id=\"DecisionTable_Idle\"",
                        "<decisionTable hitPolicy=\"ANY\" id=\"DecisionTable_Idle\""),
                attack("no time to live", " camunda:historyTimeToLive=\"[^\"]*\"", ""),
                attack(
                        "a rule without a reason",
                        "<description>[^<]*</description>",
                        "<description>because</description>"),
                attack("a rule without an id", "<rule id=\"[^\"]*\"", "<rule"),
                attack("one rule fewer", "(?s)<rule .*?</rule>", ""),
                attack("a rule twice", "(?s)(<rule id=\")([^\"]*)(\".*?</rule>)", "$1$2$3$1$2Again$3"),
                attack(
                        "a word the product does not know",
                        "<text>\"covered\"</text>\\s*</outputEntry>",
                        "<text>\"maybe\"</text></outputEntry>"),
                attack(
                        "a clock without hours",
                        "<text>\"always\"</text>\\s*</outputEntry>",
                        "<text>\"sometimes\"</text></outputEntry>"));
    }

    private static Arguments attack(String way, String replaced, String by) {
        String policy = POLICY.replaceFirst(replaced, by);
        assertThat(policy).as(way).isNotEqualTo(POLICY);
        return Arguments.of(way, policy);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    @DisplayName("Refuses a policy that could run code, or could not be relied on")
    void refusesPolicies(String way, String policy) {
        assertThat(refusals(Map.of("policy.dmn", bytes(policy)))).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("policy.dmn");
            assertThat(finding.reason()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    @DisplayName("A policy that changes an answer is held to the examples that are shipped, or to those it brings")
    void holdsToExamples() {
        String changed = POLICY.replaceFirst("(<text>\"[A-Z][^\"]*)(\\.\"</text>)", "$1 indeed$2");
        String failing = EXAMPLES.replaceFirst("coverage: covered", "coverage: not-covered");

        assertThat(changed).isNotEqualTo(POLICY);
        assertThat(refusals(Map.of("policy.dmn", bytes(changed), "examples.yaml", bytes(EXAMPLES))))
                .isEmpty();
        assertThat(failing).isNotEqualTo(EXAMPLES);
        assertThat(refusals(Map.of("policy.dmn", bytes(POLICY), "examples.yaml", bytes(failing))))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.file()).isEqualTo("examples.yaml");
                    assertThat(finding.element()).as("the example's name").isNotBlank();
                    assertThat(finding.reason()).contains("coverage");
                });
        assertThat(refusals(Map.of("policy.dmn", bytes(POLICY), "examples.yaml", bytes("a: &a [*a]"))))
                .isNotEmpty();
        assertThat(refusals(Map.of("examples.yaml", bytes(EXAMPLES)))).isNotEmpty();
    }

    @Test
    @DisplayName("A table too wide to be tried is refused at once")
    void refusesTablesThatNobodyCouldCheck() {
        String column =
                "<input id=\"Input_%d\" label=\"x\"><inputExpression id=\"E_%d\" typeRef=\"number\"><text>facts.cycle</text>"
                        + "</inputExpression></input>";
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            columns.append(column.formatted(i, i).replace("\"number\"", "\"integer\""));
        }
        String wide = POLICY.replaceFirst("(<decisionTable id=\"DecisionTable_Idle\"[^>]*>)", "$1" + columns);
        String cells = "<inputEntry><text>&lt; 5</text></inputEntry>".repeat(40);
        int start = wide.indexOf("id=\"DecisionTable_Idle\"");
        int end = wide.indexOf("</decisionTable>", start);
        wide = wide.substring(0, start)
                + wide.substring(start, end).replaceAll("</description>", "</description>" + cells)
                + wide.substring(end);

        assertThat(refusals(Map.of("policy.dmn", bytes(wide)))).isNotEmpty();
    }

    private static List<Finding> refusals(Map<String, byte[]> files) {
        return Gate.findings(files, DESK);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
