package io.casewright.access;

/** The link was used, has expired, or was never given out: all three look the same. */
public class LinkExpired extends RuntimeException {

    LinkExpired() {
        super("This link has been used or has expired. Please ask for a new one.");
    }
}
