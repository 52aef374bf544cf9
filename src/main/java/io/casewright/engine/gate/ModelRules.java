package io.casewright.engine.gate;

import io.casewright.policy.lab.Finding;
import java.util.ArrayList;
import java.util.List;

/** Whether a submission may be deployed. */
final class ModelRules {

    private final FileRules files = new FileRules();
    private final SharedModelRules shared;
    private final PolicyRules policies;

    ModelRules(SharedModelRules shared, PolicyRules policies) {
        this.shared = shared;
        this.policies = policies;
    }

    /** What is wrong with it; empty if it may. What cannot be read is not looked at further. */
    List<Finding> findings(Submission submission) {
        List<Finding> findings = new ArrayList<>(files.findings(submission));
        if (findings.isEmpty()) {
            findings.addAll(shared.findings(submission));
            findings.addAll(policies.findings(submission));
        }
        return findings;
    }
}
