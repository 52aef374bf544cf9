package io.casewright.engine;

/** The demo was started on a database that somebody works with. */
public class NotTheDemo extends RuntimeException {

    /** @param evidence what tells that it is not the demo's */
    public NotTheDemo(String evidence) {
        super("This is the demo, but the database belongs to an installation: " + evidence + ".");
    }
}
