package io.casewright.quote;

/** Somebody who may read a quote, but not decide what the company does about it. */
public class NotABuyer extends RuntimeException {

    private NotABuyer(String sentence) {
        super(sentence);
    }

    /** @param buyers in words: who may */
    static NotABuyer toAnswer(String buyers) {
        return new NotABuyer("Only " + buyers + " may accept or decline this quote.");
    }

    /** @param receivers in words: who may */
    static NotABuyer toConfirm(String receivers) {
        return new NotABuyer("Only " + receivers + " may say that what was ordered is there, or is not.");
    }
}
