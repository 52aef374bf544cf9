package io.casewright.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.operations.SettingsFile.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page that lists all settings is made of the code, and so is never out of date. */
@DisplayName("Configuration page")
class ConfigurationDocumentTests {

    private static final Path PAGE = Path.of("src/docs/configuration.md");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path DESCRIPTIONS = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}");
    private static final String OURS = "casewright.";

    private final SettingsFile shipped = SettingsFile.read(RESOURCES.resolve("application.yaml"));
    private final SettingsFile demo = SettingsFile.read(RESOURCES.resolve("application-demo.yaml"));

    @Test
    @DisplayName("It is what the code says; -Dwrite.configuration=true writes it anew")
    void isWhatTheCodeSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("write.configuration")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("its first line says how it is written anew")
                .content()
                .isEqualTo(page);
    }

    @Test
    @DisplayName("Every setting of ours says what it is for, and has a default or an example")
    void explainsEverySetting() throws IOException {
        assertThat(ours()).isNotEmpty().allSatisfy(setting -> {
            assertThat(setting.path("description").asText())
                    .as("%s", setting.path("name"))
                    .isNotBlank();
            assertThat(setting.path("example").asText())
                    .as("%s: a hint in additional-spring-configuration-metadata.json", setting.path("name"))
                    .isNotBlank();
        });
    }

    @Test
    @DisplayName("Every setting of others that differs from its default says why")
    void givesAReasonForEveryDifference() {
        assertThat(ofOthers())
                .isNotEmpty()
                .allSatisfy(setting ->
                        assertThat(setting.reason()).as(setting.name()).isNotBlank());
    }

    private String page() throws IOException {
        return """
                <!-- Written by a test: mvn test -Dtest=ConfigurationDocumentTests -Dwrite.configuration=true -->
                # Configuration

                Every setting can be given in an `application.yaml` beside the product, as an argument
                (`--casewright.models=file:/srv/models/`), or as an environment variable.

                ## Where it differs from machine to machine

                %s
                ## Casewright

                %s
                ## What is set for Spring Boot and the engine

                %s
                ## What the demo changes

                %s""".formatted(variables(), ourTable(), table(ofOthers()), table(demo.settings()));
    }

    private String variables() {
        String rows = shipped.settings().stream()
                .flatMap(setting -> VARIABLE.matcher(setting.value())
                        .results()
                        .map(found -> row(
                                code(found.group(1)),
                                found.group(2).isEmpty() ? "" : code(found.group(2)),
                                code(setting.name()))))
                .collect(Collectors.joining());
        return row("variable", "default", "sets") + row("---", "---", "---") + rows;
    }

    private String ourTable() throws IOException {
        return row("setting", "as a variable", "default", "example", "what for")
                + row("---", "---", "---", "---", "---")
                + ours().stream()
                        .map(setting -> row(
                                code(text(setting, "name")),
                                code(variable(text(setting, "name"))),
                                code(text(setting, "default")),
                                code(text(setting, "example")),
                                text(setting, "description")))
                        .collect(Collectors.joining());
    }

    private List<Setting> ofOthers() {
        return shipped.settings().stream()
                .filter(setting -> !setting.name().startsWith(OURS))
                .toList();
    }

    private static String table(List<Setting> settings) {
        return row("setting", "value", "why")
                + row("---", "---", "---")
                + settings.stream()
                        .map(setting -> row(code(setting.name()), code(setting.value()), setting.reason()))
                        .collect(Collectors.joining());
    }

    /** What the annotation processor found, with the value that is shipped and an example. */
    private List<JsonNode> ours() throws IOException {
        JsonNode found = new ObjectMapper().readTree(DESCRIPTIONS.toFile());
        Map<String, String> hints =
                named(found.path("hints"), hint -> hint.at("/values/0/value").asText());
        Map<String, String> values = new TreeMap<>();
        shipped.settings().forEach(setting -> values.put(setting.name(), setting.value()));
        return StreamSupport.stream(found.path("properties").spliterator(), false)
                .map(setting -> {
                    String name = text(setting, "name");
                    String standard = values.getOrDefault(name, text(setting, "defaultValue"));
                    return (JsonNode) new ObjectMapper()
                            .createObjectNode()
                            .put("name", name)
                            .put("default", standard)
                            .put("example", hints.getOrDefault(name, standard))
                            .put("description", text(setting, "description").replaceAll("\\{@code ([^}]*)}", "`$1`"));
                })
                .toList();
    }

    private static Map<String, String> named(JsonNode list, Function<JsonNode, String> value) {
        return StreamSupport.stream(list.spliterator(), false)
                .collect(Collectors.toMap(node -> text(node, "name"), value));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
