package io.casewright.cases;

import java.util.Locale;

/** Where a call about a case stands, from asking for it to its outcome (CH-14, CH-15). */
public enum CallState {
    /** An engineer is to decide whether it is necessary. */
    ASKED,
    /** The engineer wants to know more first. */
    QUESTION,
    /** The customer is to book a time. */
    INVITED,
    /** The time is fixed, or the call is to be held at once. */
    ARRANGED,
    HELD,
    MISSED,
    CALLED_OFF,
    DECLINED,
    /** The case ended, or went on without it. */
    DROPPED;

    /** The word in tables and answers, such as {@code called-off}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CallState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it is still to come: asked for, invited to or arranged. */
    public boolean open() {
        return undecided() || this == INVITED || this == ARRANGED;
    }

    /** Whether the engineer still owes a decision about it (CH-14). */
    public boolean undecided() {
        return this == ASKED || this == QUESTION;
    }
}
