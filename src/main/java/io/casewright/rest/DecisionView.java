package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.policy.RecordedAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the policy.
 *
 * @param policyVersion the publication of the policy the case was opened under
 * @param decisionVersion counts per decision
 * @param answer each value under its name in the policy; {@code rows} of them, one for each rule, where it collects
 * @param rules the rules that matched
 * @param annotation what those rules say of themselves: requirement, statement, reading
 * @param answeredAt in UTC
 * @param overruledBy who set a confirmed fact that the decision looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        String decision,
        int cycle,
        String policyVersion,
        int decisionVersion,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Object> facts,
        Map<String, Object> answer,
        List<String> rules,
        String annotation,
        Instant answeredAt,
        @Nullable String overruledBy) {

    static DecisionView of(RecordedAnswer answer) {
        return new DecisionView(
                answer.decision(),
                answer.cycle(),
                answer.version().deployment(),
                answer.decisionVersion(),
                answer.facts().asMap(),
                answer.answer(),
                answer.rules(),
                answer.annotation(),
                answer.answeredAt(),
                answer.overruledBy());
    }
}
