package io.casewright.cases;

import java.util.Locale;

/** The way something reached the desk. */
public enum Channel {
    PORTAL,
    EMAIL,
    PHONE,
    API;

    /** The word policies use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
