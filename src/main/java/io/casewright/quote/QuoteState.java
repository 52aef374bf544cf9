package io.casewright.quote;

import java.util.Locale;

/** Where a quote, or one version of it, stands. */
public enum QuoteState {
    /** Sales is pricing it. */
    DRAFT,
    /** A second person is to approve it. */
    APPROVAL,
    /** Priced, and approved where that was needed. */
    READY,
    /** The customer has it and may accept it. */
    SENT,
    /** Of a version only: there is a newer one, or one is being priced. */
    REPLACED,
    ACCEPTED,
    /** Charged without anybody accepting it, as the policy says (ST-11). */
    CHARGED,
    DECLINED,
    EXPIRED,
    /** We took it back. */
    WITHDRAWN;

    /** The word in tables and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QuoteState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the customer may not see it yet. */
    public boolean internal() {
        return this == DRAFT || this == APPROVAL || this == READY;
    }

    /** Whether something may still come of it. */
    public boolean open() {
        return internal() || this == SENT;
    }
}
