package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a second engineer says to the evidence that the product is not the cause, as it came from the form (SN-7).
 *
 * @param verdict {@code agree} or {@code disagree}
 * @param remarks for colleagues, up to 2,000 characters; needed where they disagree
 */
public record RulingOut(@Nullable String verdict, @Nullable String remarks) {

    private static final String AGREE = "agree";
    private static final Set<String> VERDICTS = Set.of(AGREE, "disagree");

    /**
     * @param own whether whoever answers brought the evidence
     * @throws InvalidInput naming every field that does not fit
     */
    Read read(boolean own) {
        List<Problem> problems = new ArrayList<>();
        String said = Words.chosen("consentVerdict", "Whether you agree", verdict, VERDICTS, problems);
        boolean agreed = said.equals(AGREE);
        String words = agreed
                ? Words.optional("consentRemarks", "The remarks", remarks, Words.REASON, problems)
                        .orElse("")
                : Words.required("consentRemarks", "What is missing", remarks, Words.REASON, problems);
        if (own) {
            problems.add(new Problem("consentVerdict", "You brought the evidence: somebody else agrees to it."));
        }
        Words.refuse(problems);
        return new Read(agreed, words);
    }

    /** The same, found to be right. */
    record Read(boolean agreed, String remarks) {}
}
