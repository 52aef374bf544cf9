package io.casewright.rest;

import io.casewright.cases.RecommendedView;
import java.time.Instant;

/**
 * A link that was recommended in a case.
 *
 * @param words why; empty if the engineer's answer says it
 * @param byPolicy whether the policy recommends it for such a case
 * @param recommendedAt in UTC
 */
record RecommendedLinkView(
        String link, String url, String words, boolean byPolicy, String recommendedBy, Instant recommendedAt) {

    static RecommendedLinkView of(RecommendedView link) {
        return new RecommendedLinkView(
                link.label(), link.url(), link.words(), link.byPolicy(), link.recommendedBy(), link.recommendedAt());
    }
}
