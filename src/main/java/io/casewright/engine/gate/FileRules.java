package io.casewright.engine.gate;

import io.casewright.policy.lab.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which files a deployment may bring: those that the gate can read, under names that say what they are. */
final class FileRules {

    static final String EXAMPLES = "examples.yaml";

    private static final int MOST_FILES = 100;
    private static final int LARGEST = 1024 * 1024;
    private static final Pattern NAMES =
            Pattern.compile("([a-z0-9]+(-[a-z0-9]+)*/){0,4}([a-z0-9]+(-[a-z0-9]+)*\\.(bpmn|dmn|form)|examples\\.yaml)");

    List<Finding> findings(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        if (submission.files().size() > MOST_FILES) {
            findings.add(new Finding(
                    "deployment", "", "It has more than " + MOST_FILES + " files.", "Deploy what belongs together."));
        }
        for (Map.Entry<String, byte[]> file : submission.files().entrySet()) {
            String name = file.getKey();
            if (!NAMES.matcher(name).matches()) {
                findings.add(new Finding(
                        name,
                        "",
                        "The name is not that of a process, a policy, its examples or a form.",
                        "Deploy .bpmn, .dmn and .form files and examples.yaml, named in small letters with dashes."));
            }
            if (file.getValue() == null || file.getValue().length == 0 || file.getValue().length > LARGEST) {
                findings.add(
                        new Finding(name, "", "It is empty or larger than 1 MB.", "Deploy a file that was drawn."));
            }
        }
        boolean shared = !submission.ending(".bpmn").isEmpty()
                || !submission.ending(".form").isEmpty();
        if (shared && submission.desk() != null) {
            findings.add(new Finding(
                    submission.files().firstKey(),
                    "",
                    "Processes and forms belong to no desk: all desks share them.",
                    "Deploy them without a tenant."));
        }
        if (!submission.ending(EXAMPLES).isEmpty() && submission.ending(".dmn").isEmpty()) {
            findings.add(new Finding(EXAMPLES, "", "Examples of no policy.", "Deploy them together with policy.dmn."));
        }
        return findings;
    }
}
