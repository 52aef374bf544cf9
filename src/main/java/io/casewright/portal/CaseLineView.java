package io.casewright.portal;

import io.casewright.cases.SupportCase;
import io.casewright.portal.WhatIsNext.NextStep;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param state the word for where it stands
 * @param tone how the word is coloured; never the only sign
 * @param priority the word for it, or null before the policy was asked
 */
record CaseLineView(
        String number,
        String subject,
        String state,
        String tone,
        @Nullable String priority,
        NextStep next,
        MomentView received) {

    static CaseLineView of(SupportCase supportCase, String state, NextStep next, ZoneId zone) {
        Integer priority = supportCase.assessment().priority();
        return new CaseLineView(
                supportCase.number().value(),
                supportCase.subject(),
                state,
                Wording.tone(supportCase.state()),
                priority == null ? null : Wording.priority(priority),
                next,
                MomentView.in(zone, supportCase.receivedAt()));
    }
}
