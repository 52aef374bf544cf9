package io.casewright.rest;

import io.casewright.cases.CaseState;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.UrgentCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import io.casewright.rest.SubmittedView.ChannelView;
import io.casewright.rest.SubmittedView.EntitlementView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a desk says to a case just submitted. */
@Component
class Submitted {

    private final SupportCases cases;
    private final RecordedAnswers answers;
    private final Owed owed;
    private final UrgentCalls calls;

    Submitted(SupportCases cases, RecordedAnswers answers, Owed owed, UrgentCalls calls) {
        this.cases = cases;
        this.answers = answers;
        this.owed = owed;
        this.calls = calls;
    }

    /** Read together, in one transaction. */
    @Transactional(readOnly = true)
    SubmittedView view(CaseNumber number, boolean internal) {
        SupportCase supportCase = cases.get(number);
        return new SubmittedView(
                number.value(),
                supportCase.state().word(),
                supportCase.assessment().priority(),
                supportCase.assessment().criticality(),
                entitlement(number),
                supportCase.state() == CaseState.PARKED ? null : channel(number),
                calls.view(supportCase).map(CallWantedView::of).orElse(null),
                owed.on(supportCase, internal));
    }

    private @Nullable EntitlementView entitlement(CaseNumber number) {
        return answers.latest(number, Question.ENTITLEMENT)
                .map(answer -> new EntitlementView(
                        answer.coverage().word(), answer.reason(), answer.remedy(), answer.remedyAdvice()))
                .orElse(null);
    }

    private @Nullable ChannelView channel(CaseNumber number) {
        return answers.latest(number, Question.CONTACT_CHANNEL)
                .map(answer -> new ChannelView(answer.verdict().word(), answer.advice()))
                .orElse(null);
    }
}
