package io.casewright.cases;

/** There is no such case, or it is none of the caller's business: both look the same. */
public class CaseNotFound extends RuntimeException {

    public CaseNotFound() {
        super("There is no such case.");
    }
}
