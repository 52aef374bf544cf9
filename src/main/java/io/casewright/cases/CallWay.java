package io.casewright.cases;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a call comes about (CH-15). */
public enum CallWay {
    /** The customer books a time on the desk's booking page. */
    BOOKING,
    /** A link that starts the call. */
    DIRECT,
    /** We phone the customer. */
    PHONE;

    /** The word in forms, tables and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable CallWay of(@Nullable String word) {
        for (CallWay way : values()) {
            if (way.word().equals(word)) {
                return way;
            }
        }
        return null;
    }
}
