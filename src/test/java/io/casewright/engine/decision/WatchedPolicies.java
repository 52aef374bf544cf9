package io.casewright.engine.decision;

import io.casewright.policy.DraftPolicies;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;

/** Policies that tell which of their rules matched, whenever they are asked. */
public final class WatchedPolicies {

    private WatchedPolicies() {}

    /** @param witness is told the decision and the id of each rule that matched */
    public static DraftPolicies watchedBy(BiConsumer<String, String> witness) {
        return new PolicyFiles(true, List.of(asked -> tell(asked, witness)));
    }

    private static void tell(DmnDecisionTableEvaluationEvent asked, BiConsumer<String, String> witness) {
        asked.getMatchingRules()
                .forEach(rule -> witness.accept(asked.getDecisionTable().getKey(), rule.getId()));
    }
}
