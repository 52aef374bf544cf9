package io.casewright;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The alert rules and the dashboard that operators are given. */
@DisplayName("Operator's files")
class OperationsFilesTests extends ProductTests {

    private static final Path FILES = Path.of("src/docs/operations");

    /** Prometheus itself says whether it could ask a node. */
    private static final String OF_PROMETHEUS = "up";

    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\bby \\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9_]*\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("or", "and", "unless");

    @LocalServerPort
    int port;

    private Set<String> measured;

    @BeforeEach
    void measure() {
        Visitor operator = Visitor.at(port).signedInAsStaff("operator", "an operator of tests");
        measured = operator.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("Every alert asks for a metric that exists, and says what is wrong and what to do")
    void alertsAskForWhatIsMeasured() throws IOException {
        JsonNode rules = new ObjectMapper(new YAMLFactory())
                .readTree(FILES.resolve("alerts.yaml").toFile())
                .at("/groups/0/rules");

        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.path("alert").asText()).matches("Casewright[A-Za-z]+");
            assertThat(rule.at("/labels/severity").asText()).isIn("page", "look");
            assertThat(rule.at("/annotations/summary").asText()).endsWith(".");
            assertThat(rule.at("/annotations/action").asText()).endsWith(".");
            assertThat(metrics(rule.path("expr").asText()))
                    .as("%s", rule.path("alert"))
                    .isNotEmpty()
                    .isSubsetOf(measured);
        });
    }

    @Test
    @DisplayName("Every panel of the dashboard shows metrics that exist")
    void dashboardShowsWhatIsMeasured() throws IOException {
        JsonNode panels = new ObjectMapper()
                .readTree(FILES.resolve("dashboard.json").toFile())
                .path("panels");
        List<String> expressions = new ArrayList<>();
        panels.forEach(panel -> panel.path("targets")
                .forEach(target -> expressions.add(target.path("expr").asText())));

        assertThat(expressions).hasSizeGreaterThanOrEqualTo(panels.size());
        assertThat(expressions)
                .allSatisfy(expression ->
                        assertThat(metrics(expression)).isNotEmpty().isSubsetOf(measured));
    }

    @Test
    @DisplayName("Every metric of the product is watched by an alert or shown on the dashboard")
    void nothingIsMeasuredForNobody() throws IOException {
        String files = java.nio.file.Files.readString(FILES.resolve("alerts.yaml"))
                + java.nio.file.Files.readString(FILES.resolve("dashboard.json"));

        assertThat(measured.stream().filter(name -> name.startsWith("casewright_")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(files).contains(name));
    }

    private Set<String> metrics(String expression) {
        measured.add(OF_PROMETHEUS);
        Set<String> names = NAME.matcher(LABELS.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(OPERATORS);
        return names;
    }
}
