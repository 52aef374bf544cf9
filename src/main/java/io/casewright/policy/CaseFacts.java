package io.casewright.policy;

import io.casewright.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/** What is known of a case when its process asks the policy. */
public interface CaseFacts {

    /** The version the case was opened under (ALL-10). */
    PolicyVersion pinned(CaseNumber number);

    /** Everything known that this decision may ask for; the decision is named because some facts exist for one only. */
    Facts of(CaseNumber number, String decision);

    /** 1 at first, one more after each reopening. */
    int cycle(CaseNumber number);

    /** Who set a confirmed fact ({@code confirmedPriority} …), or null where nobody overruled anything. */
    @Nullable String confirmedBy(CaseNumber number, String fact);
}
