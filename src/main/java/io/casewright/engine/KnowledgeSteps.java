package io.casewright.engine;

import io.casewright.cases.knowledge.SharedKnowledge;
import io.casewright.cases.knowledge.Sharing;
import io.casewright.desk.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do with what was learned from a case: {@code ${knowledge.share(caseNumber, …)}}. */
@Component
public class KnowledgeSteps {

    private final SharedKnowledge knowledge;
    private final ActingEngineer engineer;

    KnowledgeSteps(SharedKnowledge knowledge, ActingEngineer engineer) {
        this.knowledge = knowledge;
        this.engineer = engineer;
    }

    /** Publishes or names an article, or keeps why there is none (CS-1). */
    public void share(
            String caseNumber,
            @Nullable String sharing,
            @Nullable String title,
            @Nullable String body,
            @Nullable String article,
            @Nullable String reason) {
        knowledge.share(
                CaseNumber.of(caseNumber), engineer.author(), new Sharing(sharing, title, body, article, reason));
    }

    /** Closes a case of which nothing is left to do (CS-1, CT-8). */
    public void close(String caseNumber) {
        knowledge.close(CaseNumber.of(caseNumber), engineer.orNobody());
    }
}
