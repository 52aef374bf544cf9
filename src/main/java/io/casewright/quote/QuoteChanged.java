package io.casewright.quote;

/** Somebody else changed the draft since it was read. */
public class QuoteChanged extends RuntimeException {

    public QuoteChanged() {
        super("Somebody else has changed this draft meanwhile. Read it again before you change it.");
    }
}
