package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.policy.EscalationStep;
import io.casewright.policy.Facts;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.RecordedAnswer;
import io.casewright.portal.AnswerLineView.Output;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerLineViewTests {

    @Test
    void showsOneValueInALine() {
        AnswerLineView line = shown(answer(
                "progressUpdate",
                Map.of(
                        "updatePromised",
                        true,
                        "updateAllowance",
                        1,
                        "updateUnit",
                        "elapsed-hours",
                        "updateClock",
                        "always"),
                "hourly"));

        assertThat(line.decision()).isEqualTo("Progress update");
        assertThat(line.gist()).isEqualTo("1 elapsed hours");
        assertThat(line.outputs())
                .containsExactly(
                        new Output("updateAllowance", "1"),
                        new Output("updateClock", "always"),
                        new Output("updatePromised", "true"),
                        new Output("updateUnit", "elapsed-hours"));
    }

    @Test
    void saysThatNothingIsPromised() {
        assertThat(shown(answer(
                                "progressUpdate",
                                Map.of("updatePromised", false, "updateAllowance", 0, "updateUnit", "elapsed-hours"),
                                "none"))
                        .gist())
                .isEqualTo("nothing promised");
    }

    @Test
    void showsOneRuleInALineWhereADecisionCollects() {
        AnswerLineView line = shown(answer(
                EscalationStep.DECISION,
                RecordedAnswer.collected(List.of(step(50, "assignee"), step(100, "leads"))),
                "halfway",
                "overdue"));

        assertThat(line.gist()).isEqualTo("first response, 2 rules");
        assertThat(line.outputs())
                .containsExactly(
                        new Output("halfway", "escalationShare 50, escalationTo assignee, escalationBy mail"),
                        new Output("overdue", "escalationShare 100, escalationTo leads, escalationBy mail"));
        assertThat(line.why()).isEqualTo("SN-3: halfway.\nSN-3: overdue.");
    }

    @Test
    void saysThatNoRuleMatchedWhereADecisionCollects() {
        AnswerLineView line = shown(answer(EscalationStep.DECISION, RecordedAnswer.collected(List.of())));

        assertThat(line.gist()).isEqualTo("first response, no rule");
        assertThat(line.outputs()).isEmpty();
        assertThat(line.rules()).isEmpty();
    }

    private static Map<String, Object> step(int share, String to) {
        return Map.of("escalationShare", share, "escalationTo", to, "escalationBy", "mail");
    }

    private static AnswerLineView shown(RecordedAnswer answer) {
        return AnswerLineView.of(answer, ZoneOffset.UTC);
    }

    private static RecordedAnswer answer(String decision, Map<String, Object> values, String... rules) {
        return new RecordedAnswer(
                CaseNumber.of("FIX-1"),
                1,
                decision,
                new PolicyVersion(DeskId.of("fixture"), "deployment"),
                1,
                decision.equals(EscalationStep.DECISION)
                        ? Facts.none().with("promise", "first-response")
                        : Facts.none(),
                values,
                List.of(rules),
                String.join(
                        "\n",
                        List.of(rules).stream()
                                .map(rule -> "SN-3: " + rule + ".")
                                .toList()),
                Instant.EPOCH,
                null);
    }
}
