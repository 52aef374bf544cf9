package io.casewright.cases;

/** The case is no longer as whoever wants to change it saw it. */
public class CaseChanged extends RuntimeException {

    public CaseChanged() {
        super("The case has changed since you read it. Read it again and decide anew.");
    }
}
