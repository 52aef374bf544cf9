package io.casewright.cases;

/** The same Idempotency-Key came with something else before. */
public class KeyUsedBefore extends RuntimeException {

    public KeyUsedBefore() {
        super("This Idempotency-Key was used for another submission.");
    }
}
