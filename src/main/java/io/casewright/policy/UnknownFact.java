package io.casewright.policy;

import io.casewright.desk.DeskId;

/** A fact that neither the product knows nor the desk asks for. */
public class UnknownFact extends RuntimeException {

    private final String fact;

    UnknownFact(String fact, DeskId desk) {
        super("The desk " + desk + " knows no fact " + fact
                + ": the product does not know it and desk.yaml does not ask" + " for it.");
        this.fact = fact;
    }

    public String fact() {
        return fact;
    }
}
