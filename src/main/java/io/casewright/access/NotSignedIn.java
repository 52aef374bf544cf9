package io.casewright.access;

/** Nobody has signed in. */
public class NotSignedIn extends RuntimeException {

    NotSignedIn() {
        super("Please sign in first.");
    }
}
