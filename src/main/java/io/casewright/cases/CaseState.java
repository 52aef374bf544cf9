package io.casewright.cases;

import java.util.Locale;

/** Where a case stands, as customers and staff read it. */
public enum CaseState {
    NEW,
    IN_PROGRESS,
    PENDING,
    PARKED,
    /** Engineers have left the call of an incident and remain reachable (SN-7). */
    STAND_BY,
    RESOLVED,
    CLOSED;

    /** The word in tables, addresses and answers, such as {@code in-progress}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CaseState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the cycle still runs: somebody is to do something, or waits to. */
    public boolean open() {
        return this != RESOLVED && this != CLOSED;
    }
}
