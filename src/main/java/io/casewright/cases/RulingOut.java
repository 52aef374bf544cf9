package io.casewright.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a second engineer says to the evidence that the product is not the cause, as it came from the form (SN-7).
 *
 * @param verdict {@code agree} or {@code disagree}
 * @param remarks for colleagues, up to 2,000 characters; needed where they disagree
 */
public record RulingOut(@Nullable String verdict, @Nullable String remarks) {

    private static final SecondOpinion ASKED = new SecondOpinion(
            new SecondOpinion.Field("consentVerdict", "Whether you agree"),
            "agree",
            "disagree",
            "consentRemarks",
            "What is missing",
            "You brought the evidence: somebody else agrees to it.");

    /**
     * @param own whether whoever answers brought the evidence
     * @throws InvalidInput naming every field that does not fit
     */
    SecondOpinion.Read read(boolean own) {
        return ASKED.read(verdict, remarks, own);
    }
}
