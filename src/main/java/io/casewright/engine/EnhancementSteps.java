package io.casewright.engine;

import io.casewright.cases.EnhancementVerdict;
import io.casewright.cases.Enhancements;
import io.casewright.desk.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do with a wish for the product: {@code ${enhancements.takeOver(caseNumber, …)}}. */
@Component
public class EnhancementSteps {

    private final Enhancements enhancements;
    private final ActingEngineer reviewer;

    EnhancementSteps(Enhancements enhancements, ActingEngineer reviewer) {
        this.enhancements = enhancements;
        this.reviewer = reviewer;
    }

    /** Takes product's verdict into the case, and answers what happens next (CH-10). */
    public String takeOver(
            String caseNumber,
            @Nullable String verdict,
            @Nullable String benefit,
            @Nullable String reach,
            @Nullable String effort,
            @Nullable String direction,
            @Nullable String answer,
            @Nullable String expectedOn,
            @Nullable String afterwards,
            @Nullable String reason) {
        return enhancements.takeOver(
                CaseNumber.of(caseNumber),
                reviewer.author(),
                new EnhancementVerdict(
                        verdict, benefit, reach, effort, direction, answer, expectedOn, afterwards, reason));
    }
}
