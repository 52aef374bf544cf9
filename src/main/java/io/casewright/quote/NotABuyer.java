package io.casewright.quote;

/** Somebody who may read a quote, but not buy for the company it is for. */
public class NotABuyer extends RuntimeException {

    /** @param buyers in words: who may */
    NotABuyer(String buyers) {
        super("Only " + buyers + " may accept or decline this quote.");
    }
}
