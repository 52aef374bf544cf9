package io.casewright.engine;

import io.casewright.cases.AnalysisReview;
import io.casewright.cases.AnalysisWords;
import io.casewright.cases.CauseAnalyses;
import io.casewright.cases.OwedAnalyses;
import io.casewright.desk.CaseNumber;
import io.casewright.mail.CaseLetters;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do about the cause of an incident: {@code ${analyses.owe(caseNumber)}}. */
@Component
public class AnalysisSteps {

    private final OwedAnalyses owed;
    private final CauseAnalyses analyses;
    private final CaseLetters letters;
    private final ActingEngineer engineer;

    AnalysisSteps(OwedAnalyses owed, CauseAnalyses analyses, CaseLetters letters, ActingEngineer engineer) {
        this.owed = owed;
        this.analyses = analyses;
        this.letters = letters;
        this.engineer = engineer;
    }

    /** Owes what the policy answered last, once for each incident (SN-9). */
    public void owe(String caseNumber) {
        owed.owe(CaseNumber.of(caseNumber));
    }

    /** By when the next part of it is owed. */
    public Date dueAt(String analysis) {
        return Date.from(analyses.dueAt(UUID.fromString(analysis)));
    }

    /** Takes what an engineer wrote, for colleagues. */
    public void write(String analysis, @Nullable String analysisFinding, @Nullable String analysisWords) {
        analyses.write(UUID.fromString(analysis), engineer.author(), new AnalysisWords(analysisFinding, analysisWords));
    }

    /** Takes what somebody else says to it; answers whether it is published. */
    public boolean review(String analysis, @Nullable String analysisVerdict, @Nullable String analysisRemarks) {
        return analyses.review(
                UUID.fromString(analysis), engineer.author(), new AnalysisReview(analysisVerdict, analysisRemarks));
    }

    /** Publishes it in every case that is owed it; answers whether it says that the product is not the cause. */
    public boolean publish(String analysis) {
        return analyses.publish(UUID.fromString(analysis));
    }

    /** Writes to everybody who takes part in one of these cases. */
    public void tellCustomers(String analysis) {
        analyses.casesOf(UUID.fromString(analysis)).forEach(number -> letters.send(number, "case-updated"));
    }
}
