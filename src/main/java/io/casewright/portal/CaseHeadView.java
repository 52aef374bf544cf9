package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.portal.WhatIsNext.NextStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a case: what it is, where it stands and what happens next.
 *
 * @param tone how the state's word is coloured; never the only sign
 * @param priority the word for it, or null before the policy was asked
 * @param reporter whose case it is, and for which company
 * @param notices what the policy told the customer: why it is parked, what would change it, which way to take instead
 * @param phones numbers that this customer may call about this case
 * @param ifReplied what a reply would do to an ended case, or null while it is open
 * @param withUs whether an engineer is to do something about it now
 * @param follows the case this one follows up, or null
 */
record CaseHeadView(
        String number,
        String subject,
        String state,
        String tone,
        @Nullable String priority,
        String reporter,
        MomentView received,
        String channel,
        NextStep next,
        List<String> notices,
        List<Desk.Phone> phones,
        @Nullable String ifReplied,
        @Nullable String follows,
        boolean open,
        boolean withUs,
        boolean parked) {}
