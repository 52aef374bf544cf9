package io.casewright.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.casewright.Casewright;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

/** A start that fails for a known reason says it in a sentence, with what to do. */
@DisplayName("Starts that fail")
// A second web application takes the first one's engine from Cockpit, even if it fails to start.
@Tag("own-product")
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

    @ParameterizedTest
    @CsvSource({
        "08001, does not answer",
        "08004, does not answer",
        "28P01, password",
        "28000, password",
        "3D000, no such"
    })
    @DisplayName("The database: away, closed to us, or not there; its address is told without secrets")
    void tellWhatIsWrongWithTheDatabase(String state, String words) {
        var analysis = analyzer().analyze(new IllegalStateException(new SQLException("FATAL: x", state)));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription())
                .contains(words, "jdbc:postgresql://db.desk.example/casewright")
                .doesNotContain("secret");
        assertThat(analysis.getAction()).contains("DB_URL");
    }

    @Test
    @DisplayName("Other complaints of a database are told by Spring Boot")
    void leaveOtherComplaintsAlone() {
        assertThat(analyzer().analyze(new SQLException("syntax", "42601"))).isNull();
        assertThat(analyzer().analyze(new SQLException("nothing known"))).isNull();
    }

    @Test
    @DisplayName("A database that nobody runs is told at the start, and no stack trace is shown")
    void tellThatNobodyListens(CapturedOutput output) throws IOException {
        int nobodysPort;
        try (ServerSocket free = new ServerSocket(0)) {
            nobodysPort = free.getLocalPort();
        }
        String address = "jdbc:postgresql://localhost:" + nobodysPort + "/casewright";

        assertThatException()
                .isThrownBy(() -> new SpringApplicationBuilder(Casewright.class)
                        .profiles("test")
                        .run(
                                "--spring.datasource.url=" + address,
                                "--spring.datasource.generate-unique-name=false",
                                "--server.port=0"));

        assertThat(output.getAll()).contains("The database at " + address + " does not answer.", "correct DB_URL");
        assertThat(output.getAll()).doesNotContain("\tat org.postgresql");
    }

    @Test
    @DisplayName(
            "Every known reason has its sentence: no UTC, no operator, a busy port, a database that is open or foreign")
    void knowTheirReasons() {
        List<String> analyzers = SpringFactoriesLoader.loadFactoryNames(
                FailureAnalyzer.class, getClass().getClassLoader());

        assertThat(analyzers)
                .anyMatch(name -> name.endsWith(".NotInUniversalTimeAnalyzer"))
                .anyMatch(name -> name.endsWith(".NoOperatorAnalyzer"))
                .anyMatch(name -> name.endsWith(".PortInUseFailureAnalyzer"))
                .anyMatch(name -> name.endsWith(".DatabaseTakenAnalyzer"))
                .anyMatch(name -> name.endsWith(".NotTheDemoAnalyzer"));
    }

    private static DatabaseAwayAnalyzer analyzer() {
        return new DatabaseAwayAnalyzer(new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.desk.example/casewright?password=secret"));
    }
}
