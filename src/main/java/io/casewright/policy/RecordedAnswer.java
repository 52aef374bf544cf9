package io.casewright.policy;

import io.casewright.desk.CaseNumber;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One binding answer: which rule of which policy version answered what, from which facts.
 *
 * @param cycle the case's cycle it was given in, 1 at first
 * @param decisionVersion counts per decision and desk
 * @param facts what the decision and those it requires looked at
 * @param answer the answer's values under their names in the policy; {@code rows} of them where a decision collects
 * @param rules ids of the rules that matched; none, or several, only where a decision collects
 * @param annotation what those rules say of themselves, line by line: requirement, statement, reading
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

    private static final String ROWS = "rows";

    public RecordedAnswer {
        answer = Map.copyOf(answer);
        rules = List.copyOf(rules);
    }

    /** What a decision that collects is recorded to have answered, one row for each rule. */
    public static Map<String, Object> collected(List<Map<String, Object>> rows) {
        return Map.of(ROWS, List.copyOf(rows));
    }

    /** The same as it will be read again: to the microsecond, with the values that were written. */
    RecordedAnswer asKept(Facts writtenFacts, Map<String, Object> writtenAnswer) {
        return new RecordedAnswer(
                caseNumber,
                cycle,
                decision,
                version,
                decisionVersion,
                writtenFacts,
                writtenAnswer,
                rules,
                annotation,
                answeredAt.truncatedTo(ChronoUnit.MICROS),
                overruledBy);
    }

    /** Whether the decision collects, so that its values stand in rows. */
    public boolean collects() {
        return answer.get(ROWS) instanceof List<?>;
    }

    /** The answer of each rule that matched, under the names in the policy: one row, or as many as were collected. */
    @SuppressWarnings("unchecked") // written as such by collected()
    public List<Map<String, Object>> rows() {
        return answer.get(ROWS) instanceof List<?> rows ? (List<Map<String, Object>>) rows : List.of(answer);
    }
}
