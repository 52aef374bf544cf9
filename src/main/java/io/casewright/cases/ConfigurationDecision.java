package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer chose and wrote on a configuration change, as it came from the form.
 *
 * @param outcome one of the words its form offers
 * @param words what the customer reads
 */
public record ConfigurationDecision(
        @Nullable String outcome, @Nullable String words) {

    /** With a proof: whether words are needed, by outcome. */
    private static final Map<String, Boolean> CHANGING =
            Map.of("done", true, "impossible", true, "ask", true, "hand-back", false);

    /** Without one. */
    private static final Map<String, Boolean> UNCONFIRMED =
            Map.of("ask-administrators", false, "decline", true, "hand-back", false);

    /** @throws InvalidInput naming every field that does not fit the outcome */
    Read ofChange() {
        return read("changeOutcome", "changeWords", CHANGING);
    }

    /** @throws InvalidInput naming every field that does not fit the outcome */
    Read unconfirmed() {
        return read("unconfirmedOutcome", "unconfirmedWords", UNCONFIRMED);
    }

    private Read read(String outcomeField, String wordsField, Map<String, Boolean> offered) {
        Boolean needsWords = outcome == null ? null : offered.get(outcome);
        if (outcome == null || needsWords == null) {
            throw new InvalidInput(outcomeField, "Choose what happens next.");
        }
        List<Problem> problems = new ArrayList<>();
        String label = "What the customer reads";
        String text = needsWords
                ? Words.required(wordsField, label, words, Words.MESSAGE, problems)
                : Words.optional(wordsField, label, words, Words.MESSAGE, problems)
                        .orElse("");
        Words.refuse(problems);
        return new Read(outcome, text);
    }

    /** The same, found to be right. */
    record Read(String outcome, String words) {}
}
