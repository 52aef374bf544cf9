package io.casewright.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word that only tests know: it remembers what reached the step after a form. */
public class GuardWitness {

    private final List<String> seen = new ArrayList<>();

    public void take(String caseNumber, String decision, @Nullable String answer) {
        if (decision.equals("explode")) {
            throw new Refused("This case cannot explode.");
        }
        seen.add(caseNumber + " " + decision + " " + answer);
    }

    List<String> seen() {
        return seen;
    }

    static class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence);
        }
    }
}
