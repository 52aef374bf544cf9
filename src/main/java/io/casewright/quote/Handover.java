package io.casewright.quote;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an order on its day, as it came from the form.
 *
 * @param outcome {@code delivered}, {@code move} or {@code cancel}
 * @param words what the customer reads
 */
public record Handover(@Nullable String outcome, @Nullable String words) {

    static final String MOVE = "move";
    static final String CANCEL = "cancel";

    private static final Set<String> OUTCOMES = Set.of("delivered", MOVE, CANCEL);

    /** @throws InvalidInput naming every field that does not fit */
    Read read() {
        List<Problem> problems = new ArrayList<>();
        String chosen = Words.chosen("deliverOutcome", "What happened", outcome, OUTCOMES, problems);
        String told = Words.required("deliverWords", "What the customer reads", words, Words.MESSAGE, problems);
        Words.refuse(problems);
        return new Read(chosen, told);
    }

    /** The same, found to be right. */
    record Read(String outcome, String words) {}
}
