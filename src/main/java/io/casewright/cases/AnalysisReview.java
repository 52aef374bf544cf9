package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague says to what was written about the cause of an incident, as it came from the form.
 *
 * @param verdict {@code publish} or {@code return}
 * @param remarks for colleagues, up to 2,000 characters; needed where it goes back
 */
public record AnalysisReview(
        @Nullable String verdict, @Nullable String remarks) {

    private static final String PUBLISH = "publish";
    private static final Set<String> VERDICTS = Set.of(PUBLISH, "return");

    /**
     * @param own whether whoever reviews it wrote it
     * @throws InvalidInput naming every field that does not fit
     */
    Read read(boolean own) {
        List<Problem> problems = new ArrayList<>();
        String said = Words.chosen("analysisVerdict", "What becomes of it", verdict, VERDICTS, problems);
        boolean publish = said.equals(PUBLISH);
        String words = publish
                ? Words.optional("analysisRemarks", "The remarks", remarks, Words.REASON, problems)
                        .orElse("")
                : Words.required("analysisRemarks", "What is to be changed", remarks, Words.REASON, problems);
        if (own) {
            problems.add(new Problem("analysisVerdict", "You wrote it: somebody else reviews it."));
        }
        Words.refuse(problems);
        return new Read(publish, words);
    }

    /** The same, found to be right. */
    record Read(boolean publish, String remarks) {}
}
