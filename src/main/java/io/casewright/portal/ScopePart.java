package io.casewright.portal;

import io.casewright.cases.CaseFile;
import io.casewright.cases.FactView;
import io.casewright.cases.SupportCase;
import io.casewright.desk.Desk;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswer;
import io.casewright.policy.RecordedAnswers;
import io.casewright.policy.Scope;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whether a case is support, by which rule, and who overruled that and why (CH-12, CT-7, ALL-13); for staff. */
@Component
class ScopePart implements CasePart {

    private static final String CONFIRMED = "confirmedScope";

    private final RecordedAnswers answers;
    private final CaseFile file;
    private final CountedLines counted;

    ScopePart(RecordedAnswers answers, CaseFile file, CountedLines counted) {
        this.answers = answers;
        this.file = file;
        this.counted = counted;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        if (!visitor.staff()) {
            return;
        }
        List<RecordedAnswer> asked = answers.of(supportCase.number(), Question.SCOPE.decision());
        if (asked.isEmpty()) {
            return;
        }
        ZoneId zone = visitor.zoneAt(desk);
        RecordedAnswer now = asked.get(asked.size() - 1);
        Scope scope = Question.SCOPE.read(now.answer());
        boolean overruled = now.facts().knows(CONFIRMED);
        model.addAttribute(
                "scope",
                new ScopeView(
                        Wording.capitalised(scope.verdict().word().replace('-', ' ')),
                        scope.reason(),
                        scope.verdict() == Scope.Verdict.ENGINEER_DECIDES,
                        AnswerLineView.of(now, zone),
                        overruled ? reason(supportCase, visitor) : null,
                        overruled ? table(asked, zone) : null,
                        counted.of(supportCase, desk, now)));
    }

    /** What the table said before anybody confirmed anything, or null if it was never asked so. */
    private static @Nullable AnswerLineView table(List<RecordedAnswer> asked, ZoneId zone) {
        return asked.stream()
                .filter(answer -> !answer.facts().knows(CONFIRMED))
                .reduce((earlier, later) -> later)
                .map(answer -> AnswerLineView.of(answer, zone))
                .orElse(null);
    }

    private @Nullable String reason(SupportCase supportCase, Visitor visitor) {
        return file.facts(supportCase.number(), visitor.viewer()).stream()
                .filter(fact -> fact.name().equals(CONFIRMED))
                .findFirst()
                .map(FactView::reason)
                .orElse(null);
    }

    /**
     * What holds now.
     *
     * @param verdict support, paid service, excluded or engineer decides
     * @param told the sentence the customer reads
     * @param undecided whether the table leaves it to an engineer
     * @param answer the rule that holds
     * @param reason why an engineer overruled the table, or null if nobody did
     * @param table what the table said of itself, or null if that is what holds
     * @param counted what of the contract year is used up (CT-6)
     */
    record ScopeView(
            String verdict,
            String told,
            boolean undecided,
            AnswerLineView answer,
            @Nullable String reason,
            @Nullable AnswerLineView table,
            List<String> counted) {}
}
