package io.casewright.policy;

/** A desk has no such policy, or the policy does not answer the decision it was asked for. */
public class NoPolicy extends RuntimeException {

    public NoPolicy(String sentence) {
        super(sentence);
    }
}
