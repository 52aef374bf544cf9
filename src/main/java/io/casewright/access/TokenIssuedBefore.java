package io.casewright.access;

/** There is a token made under this key already; what it is was shown then and cannot be shown again. */
public class TokenIssuedBefore extends RuntimeException {

    TokenIssuedBefore() {
        super("A token was made under this Idempotency-Key, and shown then. Take it back and make another.");
    }
}
