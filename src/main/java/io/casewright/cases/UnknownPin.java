package io.casewright.cases;

/** No open case of the desk has this PIN. It says no more, and whoever says many of them is slowed down. */
public class UnknownPin extends InvalidInput {

    public UnknownPin() {
        super("pin", "No open case of this desk has this PIN. Ask for the number of the case.");
    }
}
