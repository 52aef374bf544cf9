package io.casewright.desk;

/** There is no such desk, or it is none of the caller's business. */
public class DeskNotFound extends RuntimeException {

    public DeskNotFound() {
        super("There is no such desk.");
    }
}
