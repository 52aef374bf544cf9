package io.casewright.policy;

import io.casewright.desk.DeskId;

/** A decision looks at a fact that is not known and may not be missing: asked without it, its rules would err silently. */
public class MissingFact extends RuntimeException {

    private final String fact;

    MissingFact(String fact, String decision, DeskId desk) {
        super("The desk " + desk + " cannot decide " + decision + " without the fact " + fact + ".");
        this.fact = fact;
    }

    public String fact() {
        return fact;
    }
}
