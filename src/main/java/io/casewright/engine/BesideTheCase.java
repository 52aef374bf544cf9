package io.casewright.engine;

import java.util.Set;

/** The processes that run beside a case: what is done there is not where the case itself stands. */
final class BesideTheCase {

    /** The rank of what somebody must see to before any case in the queue. */
    static final int BEFORE_THE_QUEUE = 1000;

    private static final Set<String> PROCESSES = Set.of(
            "escalate",
            "urgent-call",
            "root-cause-analysis",
            "write-analysis",
            "critical-incident",
            "paid-service",
            "price-service",
            "await-order",
            "await-contract",
            "deliver-service");

    private BesideTheCase() {}

    /** @param definition a key, or the engine's id of a version, which begins with the key */
    static boolean runs(String definition) {
        return PROCESSES.contains(definition.split(":", 2)[0]);
    }
}
