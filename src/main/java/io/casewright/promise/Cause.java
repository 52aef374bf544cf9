package io.casewright.promise;

import org.jspecify.annotations.Nullable;

/**
 * Why a clock runs or stands still from a moment on: a line of the receipt.
 *
 * @param word such as {@code owed}, {@code customer-asked} or {@code terms-changed}
 * @param person who caused it, by name, or null where nobody did
 */
public record Cause(String word, @Nullable String person) {

    static final Cause OWED = new Cause("owed", null);
    static final Cause TERMS_CHANGED = new Cause("terms-changed", null);

    /** We asked the customer something (SN-4). */
    public static final Cause CUSTOMER_ASKED = new Cause("customer-asked", null);

    /** Somebody of the customer answered. */
    public static final Cause CUSTOMER_REPLIED = new Cause("customer-replied", null);

    /** The contact phoned about a case that had come in writing (SN-5). */
    public static final Cause PHONED = new Cause("phoned", null);

    /** The same, by somebody whose name the receipt shows. */
    public Cause by(String name) {
        return new Cause(word, name);
    }
}
