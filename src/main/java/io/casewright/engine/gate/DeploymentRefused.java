package io.casewright.engine.gate;

import io.casewright.policy.lab.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/**
 * A deployment does not pass the gate, and nothing of it is deployed. It is one of the engine's own exceptions because
 * those are answered over REST with 400 and the sentence, which Camunda Modeler shows.
 */
public final class DeploymentRefused extends ParseException {

    private static final int MOST_SHOWN = 40;

    private final transient List<Finding> findings;

    DeploymentRefused(List<Finding> findings) {
        super(sentences(findings), findings.get(0).file(), List.of(), List.of());
        this.findings = List.copyOf(findings);
        Map<String, List<Finding>> byFile =
                findings.stream().collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
        resorceReports.clear();
        byFile.forEach((file, found) -> resorceReports.add(new ResourceReportImpl(
                file, found.stream().<Problem>map(Told::new).toList(), List.of())));
    }

    /** Everything that is wrong with it. */
    public List<Finding> findings() {
        return findings;
    }

    private static String sentences(List<Finding> findings) {
        String more = findings.size() > MOST_SHOWN ? "\n… and " + (findings.size() - MOST_SHOWN) + " more." : "";
        return findings.stream()
                        .limit(MOST_SHOWN)
                        .map(Finding::sentence)
                        .collect(Collectors.joining("\n", "Nothing was deployed.\n", ""))
                + more;
    }

    /** A finding in the engine's words; it knows no lines. */
    private record Told(Finding finding) implements Problem {

        @Override
        public String getMessage() {
            return finding.reason() + " " + finding.remedy();
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return finding.element();
        }

        @Override
        public List<String> getElementIds() {
            return finding.element().isEmpty() ? List.of() : List.of(finding.element());
        }
    }
}
