package io.casewright.policy;

/** A fact has a value that it cannot have. */
public class WrongFact extends RuntimeException {

    private final String fact;

    WrongFact(String fact, String fault) {
        super("The fact " + fact + " " + fault + ".");
        this.fact = fact;
    }

    public String fact() {
        return fact;
    }
}
