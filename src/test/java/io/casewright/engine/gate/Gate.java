package io.casewright.engine.gate;

import io.casewright.desk.Desk;
import io.casewright.desk.DeskFolders;
import io.casewright.desk.Desks;
import io.casewright.engine.ShippedProcess;
import io.casewright.engine.decision.PolicyFiles;
import io.casewright.policy.lab.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gate on bytes: what is shipped counts as deployed, and no engine is needed. */
final class Gate {

    static final Desks DESKS = DeskFolders.read("classpath:");
    static final Desk DESK = DESKS.all().get(0);

    static final DeployedModels SHIPPED = new Shipped();

    private static final ModelRules RULES = new ModelRules(
            new SharedModelRules(ShippedProcess.vocabulary(), SHIPPED),
            new PolicyRules(
                    ShippedProcess.vocabulary(), DESKS, new PolicyFiles(true), new ShippedExamples("classpath:")));

    private Gate() {}

    /** What keeps these files from being deployed by the product itself. */
    static List<Finding> findings(Map<String, byte[]> files, @Nullable String desk) {
        return RULES.findings(Submission.of(files, desk, null));
    }

    /** The same, by somebody who works for some desks. */
    static List<Finding> findings(Map<String, byte[]> files, @Nullable String desk, Set<String> desks) {
        return RULES.findings(Submission.of(files, desk, new Submission.Publisher("somebody", desks)));
    }

    /** All processes and forms that are shipped, under the names they are deployed under. */
    static Map<String, byte[]> shared() {
        Map<String, byte[]> files = new HashMap<>();
        ShippedProcess.files("processes", ".bpmn").forEach(file -> files.put(file.toString(), read(file)));
        ShippedProcess.files("forms", ".form").forEach(file -> files.put(file.toString(), read(file)));
        return files;
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Shipped implements DeployedModels {

        private static final Map<String, Set<String>> STARTS = Map.of(
                "support-case",
                Set.of("case.submitted", "case.reopened"),
                "escalate",
                Set.of("promise.alertNear"),
                "urgent-call",
                Set.of("case.callWanted"),
                "root-cause-analysis",
                Set.of("case.analysisOwed"),
                "critical-incident",
                Set.of("case.incidentDeclared"),
                "service-case",
                Set.of("case.serviceAsked"),
                "paid-service",
                Set.of("service.requested"),
                "contract-ending",
                Set.of("contract.recorded"));

        @Override
        public boolean hasProcess(String id) {
            return Files.exists(Path.of("processes", id + ".bpmn"));
        }

        @Override
        public Optional<String> startedBy(String message) {
            return STARTS.entrySet().stream()
                    .filter(process -> process.getValue().contains(message))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        @Override
        public Set<String> startMessagesOf(String process) {
            return STARTS.getOrDefault(process, Set.of());
        }

        @Override
        public boolean isCallable(String process) {
            return hasProcess(process) && !STARTS.containsKey(process);
        }
    }
}
