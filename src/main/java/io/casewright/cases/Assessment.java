package io.casewright.cases;

import jakarta.persistence.Embeddable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the policy last answered about a case, kept beside it so that lists need not ask again.
 *
 * @param priority 1 (highest) to 4, or null before the policy was asked
 * @param rank the place in the queue, higher first
 */
@Embeddable
public record Assessment(
        @Nullable String coverage,
        @Nullable String scope,
        @Nullable Integer priority,
        @Nullable String criticality,
        int rank) {

    static final Assessment OPEN = new Assessment(null, null, null, null, 0);

    Assessment with(String decision, Map<String, Object> answer) {
        return switch (decision) {
            case "entitlement" -> new Assessment((String) answer.get("coverage"), scope, priority, criticality, rank);
            case "scope" -> new Assessment(coverage, (String) answer.get("scope"), priority, criticality, rank);
            case "priority" ->
                new Assessment(
                        coverage, scope, number(answer.get("priority")), (String) answer.get("criticality"), rank);
            case "queueRank" -> new Assessment(coverage, scope, priority, criticality, number(answer.get("rank")));
            default -> this;
        };
    }

    private static int number(@Nullable Object answer) {
        if (answer instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("A policy answered without a number where one belongs.");
    }
}
