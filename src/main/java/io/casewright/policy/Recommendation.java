package io.casewright.policy;

import java.util.List;
import java.util.Map;

/**
 * Something of the desk's worth reading or attending that is recommended with an answer (CT-9, CT-10, CH-20).
 *
 * @param link the label of one of the desk's links
 * @param words why, as a sentence for the customer
 */
public record Recommendation(String link, String words) {

    /** The decision that answers with recommendations; maybe none. */
    public static final String DECISION = "recommendation";

    static List<Recommendation> read(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> new Answer(DECISION, row))
                .map(answer -> new Recommendation(answer.text("recommendedLink"), answer.text("recommendedFor")))
                .toList();
    }
}
