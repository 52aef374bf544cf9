package io.casewright.customer;

/** A whole import that cannot be read; nothing of it was kept. */
public class ImportRefused extends RuntimeException {

    public ImportRefused(String sentence) {
        super(sentence);
    }
}
