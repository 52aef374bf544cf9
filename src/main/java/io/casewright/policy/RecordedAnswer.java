package io.casewright.policy;

import io.casewright.desk.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One binding answer: which rule of which policy version answered what, from which facts.
 *
 * @param cycle the case's cycle it was given in, 1 at first
 * @param decisionVersion counts per decision and desk
 * @param facts what the decision and those it requires looked at
 * @param answer the answer's values under their names in the policy
 * @param rules ids of the rules that matched
 * @param annotation what those rules say of themselves: requirement, statement, reading
 * @param overruledBy the person who set a confirmed fact that the decision looked at, or null
 */
public record RecordedAnswer(
        CaseNumber caseNumber,
        int cycle,
        String decision,
        PolicyVersion version,
        int decisionVersion,
        Facts facts,
        Map<String, Object> answer,
        List<String> rules,
        String annotation,
        Instant answeredAt,
        @Nullable String overruledBy) {

    public RecordedAnswer {
        answer = Map.copyOf(answer);
        rules = List.copyOf(rules);
    }
}
