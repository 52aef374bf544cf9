package io.casewright.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a colleague says to what was written about the cause of an incident, as it came from the form.
 *
 * @param verdict {@code publish} or {@code return}
 * @param remarks for colleagues, up to 2,000 characters; needed where it goes back
 */
public record AnalysisReview(
        @Nullable String verdict, @Nullable String remarks) {

    private static final SecondOpinion ASKED = new SecondOpinion(
            new SecondOpinion.Field("analysisVerdict", "What becomes of it"),
            "publish",
            "return",
            "analysisRemarks",
            "What is to be changed",
            "You wrote it: somebody else reviews it.");

    /**
     * @param own whether whoever reviews it wrote it
     * @throws InvalidInput naming every field that does not fit
     */
    SecondOpinion.Read read(boolean own) {
        return ASKED.read(verdict, remarks, own);
    }
}
