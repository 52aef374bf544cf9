package io.casewright.policy;

/** No rule of the policy matches, or the one that does leaves something open. Nothing falls back to a default. */
public class NoAnswer extends RuntimeException {

    public NoAnswer(String sentence) {
        super(sentence);
    }
}
