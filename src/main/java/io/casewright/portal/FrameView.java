package io.casewright.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: who is signed in, where they belong, and where they are.
 *
 * @param name who is signed in, or null
 * @param desk the id of the customer's desk, or null for staff and strangers
 * @param address the path of the page
 * @param now the time by our clock, for what counts down in a browser whose clock may be wrong
 */
record FrameView(
        @Nullable String name, boolean staff, @Nullable String desk, String address, Instant now) {

    public boolean customer() {
        return desk != null;
    }

    /** What {@code aria-current} says in the menu's link to this page of theirs; null if they are elsewhere. */
    public @Nullable String at(String page) {
        return address.equals(desk == null ? page : "/desks/" + desk + page) ? "page" : null;
    }
}
