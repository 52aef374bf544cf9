package io.casewright.portal;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: who is signed in, and where they belong.
 *
 * @param name who is signed in, or null
 * @param desk the id of the customer's desk, or null for staff and strangers
 */
record FrameView(
        @Nullable String name, boolean staff, @Nullable String desk) {

    static final FrameView STRANGER = new FrameView(null, false, null);

    public boolean customer() {
        return desk != null;
    }
}
