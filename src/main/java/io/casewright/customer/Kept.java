package io.casewright.customer;

/** What keeping a record came to. */
public enum Kept {
    CREATED,
    UPDATED,
    UNCHANGED;

    static Kept asChanged(boolean changed) {
        return changed ? UPDATED : UNCHANGED;
    }
}
