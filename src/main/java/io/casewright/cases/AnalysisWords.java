package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer found about the cause of an incident, as it came from the form.
 *
 * @param finding {@code ours}, or {@code not-ours}: then the words are the short statement that ends it (SN-9)
 * @param words what the customers of the incident are to read, up to 3,900 characters
 */
public record AnalysisWords(
        @Nullable String finding, @Nullable String words) {

    private static final String NOT_OURS = "not-ours";
    private static final Set<String> FINDINGS = Set.of("ours", NOT_OURS);
    private static final int LONGEST = 3_900;

    /**
     * @param eliminated whether it is known that the product is not the cause
     * @throws InvalidInput naming every field that does not fit
     */
    Read read(boolean eliminated) {
        List<Problem> problems = new ArrayList<>();
        String found = Words.chosen("analysisFinding", "What you found", finding, FINDINGS, problems);
        String text = Words.required("analysisWords", "What the customer reads", words, LONGEST, problems);
        if (eliminated && found.equals("ours")) {
            problems.add(new Problem(
                    "analysisFinding", "The product was ruled out as a cause: only the short statement is owed."));
        }
        Words.refuse(problems);
        return new Read(found.equals(NOT_OURS), text);
    }

    /** The same, found to be right. */
    record Read(boolean notOurs, String words) {}
}
