package io.casewright.rest;

import org.jspecify.annotations.Nullable;

/**
 * Something written on a case.
 *
 * @param kind {@code message} (if nothing is said) or, among staff, {@code note}
 * @param message 1 to 20,000 characters
 */
record MessageRequest(@Nullable String kind, @Nullable String message) {

    static final String MESSAGE = "message";
    static final String NOTE = "note";

    String givenKind() {
        return kind == null ? MESSAGE : kind;
    }
}
