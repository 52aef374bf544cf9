package io.casewright.policy.lab;

import java.util.List;

/** A policy cannot be published; nothing was changed. */
public final class PolicyRefused extends RuntimeException {

    private final transient List<Finding> findings;

    public PolicyRefused(List<Finding> findings) {
        super("The policy is refused, and the one in force stays.");
        this.findings = List.copyOf(findings);
    }

    /** Everything that is wrong with it. */
    public List<Finding> findings() {
        return findings;
    }
}
