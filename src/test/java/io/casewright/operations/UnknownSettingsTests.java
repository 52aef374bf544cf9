package io.casewright.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What is said of a setting that nobody reads. */
@DisplayName("Unknown settings")
@ExtendWith(OutputCaptureExtension.class)
class UnknownSettingsTests {

    private static UnknownSettings given(Map<String, Object> file, Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("file", file));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("variables", variables));
        return new UnknownSettings(environment);
    }

    @Test
    @DisplayName("A misspelt setting is named, in a file and in the environment")
    void areFound() throws IOException {
        assertThat(given(Map.of("casewright.atachments.file", "1MB"), Map.of("CASEWRIGHT_OPERATOR_PASWORD", "a secret"))
                        .find())
                .isEqualTo(Set.of("CASEWRIGHT_OPERATOR_PASWORD", "casewright.atachments.file"));
    }

    @Test
    @DisplayName("Settings that there are, in every spelling, are not")
    void areNotThoseThatAreKnown() throws IOException {
        assertThat(given(
                                Map.of(
                                        "casewright.access.base-url", "https://a.example",
                                        "casewright.access.baseUrl", "https://b.example",
                                        "casewright.import[0]", "file:/srv/books.yaml",
                                        "spring.application.name", "casewright"),
                                Map.of(
                                        "CASEWRIGHT_ACCESS_BASEURL", "https://c.example",
                                        "CASEWRIGHT_IMPORT_0", "file:/srv/books.yaml",
                                        "CASEWRIGHT_OPERATOR_PASSWORD", "a secret"))
                        .find())
                .isEmpty();
    }

    @Test
    @DisplayName("The warning names the setting and not its value")
    void areWarnedOf(CapturedOutput output) throws IOException {
        given(Map.of(), Map.of("CASEWRIGHT_OPERATOR_PASWORD", "a secret")).run(new DefaultApplicationArguments());

        assertThat(output)
                .contains("There is no setting CASEWRIGHT_OPERATOR_PASWORD")
                .doesNotContain("a secret");
    }
}
