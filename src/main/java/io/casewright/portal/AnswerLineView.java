package io.casewright.portal;

import io.casewright.policy.RecordedAnswer;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the policy answered about a case, as engineers read it.
 *
 * @param outputs each value under its name in the policy
 * @param why what the rules that matched say of themselves
 */
record AnswerLineView(
        String decision,
        List<Output> outputs,
        String rules,
        String why,
        int version,
        int cycle,
        @Nullable String overruledBy,
        MomentView at) {

    static AnswerLineView of(RecordedAnswer answer, ZoneId zone) {
        return new AnswerLineView(
                answer.decision(),
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

    /** One value of an answer. */
    record Output(String name, String value) {}
}
