package io.casewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@DisplayName("Tasklist's extension")
class TasklistExtensionTests {

    private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";

    @Test
    @DisplayName("Our settings take the place of those in Camunda's web jar, and name our script")
    void standsBeforeTheWebJar() throws IOException {
        assertThat(read("scripts/config.js")).contains("customScripts: ['scripts/casewright']");
        assertThat(read("styles/user-styles.css")).contains(".casewright-case");
    }

    @Test
    @DisplayName("Tasklist links to the phone intake and shows the case beside the form")
    void linksToThePhoneIntake() throws IOException {
        assertThat(read("scripts/casewright.js"))
                .contains("tasklist.navbar.action", "page('/staff')", "tasklist.task.detail");
    }

    private static String read(String file) throws IOException {
        return new ClassPathResource(TASKLIST + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
