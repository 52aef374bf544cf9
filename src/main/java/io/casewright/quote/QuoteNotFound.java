package io.casewright.quote;

/** There is no such quote, or it is none of the caller's business: both look the same. */
public class QuoteNotFound extends RuntimeException {

    public QuoteNotFound() {
        super("There is no such quote.");
    }
}
