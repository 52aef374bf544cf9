package io.casewright.rest;

import io.casewright.cases.SupportCase;
import io.casewright.desk.CaseNumber;

/**
 * Where something written went.
 *
 * @param number the case; another one than it was sent to where the policy begins a follow-up case
 * @param state how that case stands now
 */
record WrittenView(String number, String state, boolean followUp) {

    static WrittenView of(SupportCase wentTo, CaseNumber sentTo) {
        return new WrittenView(
                wentTo.number().value(), wentTo.state().word(), !wentTo.number().equals(sentTo));
    }
}
