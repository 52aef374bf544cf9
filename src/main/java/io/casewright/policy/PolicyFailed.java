package io.casewright.policy;

/** A policy's own rules break when they are asked: two rules match where one may, or an expression makes no sense. */
public class PolicyFailed extends RuntimeException {

    public PolicyFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
