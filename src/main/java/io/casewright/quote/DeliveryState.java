package io.casewright.quote;

import java.util.Locale;

/** Where stands what was ordered. */
public enum DeliveryState {
    /** Accepted; no day is agreed on. */
    ORDERED,
    SCHEDULED,
    /** Delivered, as we say; the customer has not said so. */
    DELIVERED,
    /** Delivered, and something is missing, as the customer says. */
    DISPUTED,
    /** The customer has it and says so, or has kept silent for the desk's days. */
    CONFIRMED,
    /** It does not come; nothing is charged. */
    CANCELLED;

    /** The word in tables and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether something is still to come of it. */
    public boolean open() {
        return this != CONFIRMED && this != CANCELLED;
    }
}
