package io.casewright.cases;

import java.time.Instant;

/**
 * A link that was recommended in a case (CT-9).
 *
 * @param words why, as the customer reads it; empty if the engineer's answer says it
 * @param byPolicy whether the policy recommends it for such a case
 * @param recommendedAt in UTC
 */
public record RecommendedView(
        String label, String url, String words, boolean byPolicy, String recommendedBy, Instant recommendedAt) {}
