package io.casewright.access;

/** A password that is too easy to guess; the sentence says what is missing. */
public class WeakPassword extends RuntimeException {

    public WeakPassword(String sentence) {
        super(sentence);
    }
}
