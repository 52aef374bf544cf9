package io.casewright.quote;

import java.util.Locale;

/** Why somebody is to pay for something. */
public enum Origin {
    /** What is wanted is no support (CH-12, CT-7, CT-11). */
    PAID_SERVICE,
    /** Support lapsed, and the customer wants it back (ST-2). */
    REINSTATEMENT,
    /** An engineer confirmed that something is charged (ST-11). */
    CHARGE;

    /** The word in tables, answers and models. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such origin */
    public static Origin of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
