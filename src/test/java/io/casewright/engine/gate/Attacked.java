package io.casewright.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.policy.lab.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A shipped process that somebody tampers with. */
final class Attacked {

    static final String CODE = "''.class.forName('java.lang.Runtime').getRuntime().exec('id')";

    static final Path FILE = Path.of("processes/handle-case.bpmn");
    static final Path FORM = Path.of("forms/handle-case.form"); // nothing else has to come along
    static final String PROCESS = new String(Gate.read(FILE), StandardCharsets.UTF_8);

    private Attacked() {}

    /** Into the extension elements of a task, which it has or gets. */
    static String inside(String task, String extension) {
        String bare = PROCESS.replaceFirst(
                "(?s)(id=\"" + task + "\"[^>]*>\\s*<bpmn:documentation>[^<]*</bpmn:documentation>)",
                "$1<bpmn:extensionElements>" + extension.replace("$", "\\$") + "</bpmn:extensionElements>");
        assertThat(bare).as("the attack must change the file").isNotEqualTo(PROCESS);
        return bare;
    }

    static String changed(String replaced, String by) {
        String process = PROCESS.replaceFirst(replaced, by);
        assertThat(process).as("the attack must change the file").isNotEqualTo(PROCESS);
        return process;
    }

    static void assertRefused(String process, String element) {
        assertThat(process).as("the attack must change the file").isNotEqualTo(PROCESS);
        List<Finding> refusals = refusals(process.getBytes(StandardCharsets.UTF_8));

        assertThat(refusals).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(FILE.toString());
            assertThat(finding.reason()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
        assertThat(refusals).extracting(Finding::element).anyMatch(named -> named.contains(element));
    }

    static List<Finding> refusals(byte[] process) {
        return Gate.findings(Map.of(FILE.toString(), process, FORM.toString(), Gate.read(FORM)), null).stream()
                .filter(finding -> finding.file().equals(FILE.toString()))
                .toList();
    }
}
