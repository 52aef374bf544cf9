package io.casewright.portal;

import static java.util.Map.entry;

import io.casewright.policy.PolicyContract;
import io.casewright.policy.RecordedAnswer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the policy answered about a case, as engineers read it.
 *
 * @param gist what matters of the answer at a glance
 * @param outputs each value under its name in the policy; where a decision collects, a line for each rule
 * @param rules the rule that matched; empty where each stands beside its values
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

    private static final Map<String, List<String>> WHAT_MATTERS = Map.ofEntries(
            entry("entitlement", List.of("coverage")),
            entry("scope", List.of("scope")),
            entry("priority", List.of("priority", "criticality")),
            entry("contactChannel", List.of("channelVerdict")),
            entry("firstResponse", List.of("responseAllowance", "responseUnit")),
            entry("progressUpdate", List.of("updateAllowance", "updateUnit")),
            entry("rootCauseAnalysis", List.of("rcaOwed")),
            entry("queueRank", List.of("rank")),
            entry("idle", List.of("closingDays", "idleUnit")),
            entry("reopening", List.of("reopening")),
            entry("call", List.of("callOffered")),
            entry("quoteTerms", List.of("quoteApproval")));

    /** Without a promise its allowance says nothing. */
    private static final List<String> PROMISED = List.of("responsePromised", "updatePromised");

    static AnswerLineView of(RecordedAnswer answer, ZoneId zone) {
        return new AnswerLineView(
                Wording.words(answer.decision()),
                gist(answer),
                answer.collects() ? rows(answer) : outputs(answer.answer()),
                answer.collects() ? "" : String.join(", ", answer.rules()),
                answer.annotation(),
                answer.decisionVersion(),
                answer.cycle(),
                answer.overruledBy(),
                MomentView.in(zone, answer.answeredAt()));
    }

    private static List<Output> outputs(Map<String, Object> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(output ->
                                new Output(output.getKey(), output.getValue().toString()))
                        .toList();
    }

    private static List<Output> rows(RecordedAnswer answer) {
        List<Output> lines = new ArrayList<>();
        for (int n = 0; n < answer.rows().size(); n++) {
            Map<String, Object> row = answer.rows().get(n);
            String values = PolicyContract.outputs(answer.decision()).stream()
                    .map(output -> output.name() + " " + row.get(output.name()))
                    .collect(Collectors.joining(", "));
            lines.add(new Output(n < answer.rules().size() ? answer.rules().get(n) : "", values));
        }
        return lines;
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Boolean truth
                ? truth ? "yes" : "no"
                : String.valueOf(value).replace('-', ' ');
    }

    private static String gist(RecordedAnswer answer) {
        if (answer.collects()) {
            int rows = answer.rows().size();
            String about =
                    answer.facts().knows("promise") ? shown(answer.facts().get("promise")) + ", " : "";
            return about + (rows == 0 ? "no rule" : rows == 1 ? "1 rule" : rows + " rules");
        }
        if (PROMISED.stream()
                .anyMatch(name -> Boolean.FALSE.equals(answer.answer().get(name)))) {
            return "nothing promised";
        }
        return WHAT_MATTERS.getOrDefault(answer.decision(), List.of()).stream()
                .map(name -> shown(answer.answer().get(name)))
                .collect(Collectors.joining(" "));
    }

    /** One value of an answer. */
    record Output(String name, String value) {}
}
