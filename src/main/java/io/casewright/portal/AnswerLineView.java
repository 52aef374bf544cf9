package io.casewright.portal;

import io.casewright.policy.RecordedAnswer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the policy answered about a case, as engineers read it.
 *
 * @param gist what matters of the answer at a glance
 * @param outputs each value under its name in the policy
 * @param why what the rules that matched say of themselves
 */
record AnswerLineView(
        String decision,
        String gist,
        List<Output> outputs,
        String rules,
        String why,
        int version,
        int cycle,
        @Nullable String overruledBy,
        MomentView at) {

    private static final Map<String, List<String>> WHAT_MATTERS = Map.of(
            "entitlement", List.of("coverage"),
            "scope", List.of("scope"),
            "priority", List.of("priority", "criticality"),
            "contactChannel", List.of("channelVerdict"),
            "firstResponse", List.of("responseAllowance", "responseUnit"),
            "queueRank", List.of("rank"),
            "idle", List.of("closingDays", "idleUnit"),
            "reopening", List.of("reopening"),
            "call", List.of("callOffered"));

    static AnswerLineView of(RecordedAnswer answer, ZoneId zone) {
        return new AnswerLineView(
                Wording.words(answer.decision()),
                gist(answer),
                new TreeMap<>(answer.answer())
                        .entrySet().stream()
                                .map(output -> new Output(
                                        output.getKey(), output.getValue().toString()))
                                .toList(),
                String.join(", ", answer.rules()),
                answer.annotation(),
                answer.decisionVersion(),
                answer.cycle(),
                answer.overruledBy(),
                MomentView.in(zone, answer.answeredAt()));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Boolean truth
                ? truth ? "yes" : "no"
                : String.valueOf(value).replace('-', ' ');
    }

    private static String gist(RecordedAnswer answer) {
        return WHAT_MATTERS.getOrDefault(answer.decision(), List.of()).stream()
                .map(name -> shown(answer.answer().get(name)))
                .collect(Collectors.joining(" "));
    }

    /** One value of an answer. */
    record Output(String name, String value) {}
}
