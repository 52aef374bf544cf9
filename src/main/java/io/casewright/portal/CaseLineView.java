package io.casewright.portal;

import io.casewright.cases.Assignee;
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
 * @param assignee who of staff has it, or null if nobody does or it is not for the reader to know
 * @param left the time left for what is due next, for staff
 */
record CaseLineView(
        String number,
        String subject,
        String state,
        String tone,
        @Nullable String priority,
        NextStep next,
        MomentView received,
        @Nullable String assignee,
        @Nullable TimeLeftView left) {

    static CaseLineView of(SupportCase supportCase, String state, NextStep next, ZoneId zone) {
        Integer priority = supportCase.assessment().priority();
        return new CaseLineView(
                supportCase.number().value(),
                supportCase.subject(),
                state,
                Wording.tone(supportCase.state()),
                priority == null ? null : Wording.priority(priority),
                next,
                MomentView.in(zone, supportCase.receivedAt()),
                null,
                null);
    }

    /** The same as staff read it. */
    CaseLineView with(@Nullable Assignee newAssignee, @Nullable TimeLeftView newLeft) {
        return new CaseLineView(
                number,
                subject,
                state,
                tone,
                priority,
                next,
                received,
                newAssignee == null ? null : newAssignee.name(),
                newLeft);
    }
}
