package io.casewright.cases.knowledge;

import io.casewright.cases.Author;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.CaseProgress;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closing a case shares what was learned from it: an article, new or existing, or none with a reason (CS-1). */
@Component
@Transactional
public class SharedKnowledge {

    private final KnowledgeBase knowledge;
    private final ArticleRecords.Learnings learnings;
    private final SupportCases cases;
    private final CaseProgress progress;
    private final Clock clock;

    SharedKnowledge(
            KnowledgeBase knowledge,
            ArticleRecords.Learnings learnings,
            SupportCases cases,
            CaseProgress progress,
            Clock clock) {
        this.knowledge = knowledge;
        this.learnings = learnings;
        this.cases = cases;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Shares what an engineer makes of a resolved case; then it can be closed.
     *
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case is not resolved, or was reopened meanwhile
     */
    public void share(CaseNumber number, Author engineer, Sharing sharing) {
        SupportCase supportCase = progress.resolved(number);
        switch (sharing.chosen()) {
            case Sharing.NEW -> {
                Draft draft = new Draft(sharing.title(), sharing.body());
                note(supportCase, engineer, knowledge.publish(supportCase.desk(), draft, engineer, number), null);
            }
            case Sharing.EXISTING -> note(supportCase, engineer, existing(sharing.article(), supportCase.desk()), null);
            default -> note(supportCase, engineer, null, sharing.readReason());
        }
    }

    private void note(SupportCase supportCase, Author engineer, @Nullable Article article, @Nullable String reason) {
        learnings.save(new Learning(
                supportCase, article == null ? null : article.id(), reason, engineer.name(), clock.instant()));
    }

    /**
     * Closes a resolved case from which was learned what there was to learn.
     *
     * @param author whoever did what was left to do
     * @throws WrongState if the case is not resolved, or was reopened meanwhile
     */
    public void close(CaseNumber number, Author author) {
        SupportCase supportCase = progress.resolved(number);
        String learned = last(number)
                .map(Learning::articleId)
                .flatMap(id -> knowledge.published(new ArticleReference(id), supportCase.desk()))
                .map(article -> " What was learned is in article " + article.reference() + ": " + article.title())
                .orElse("");
        progress.close(number, author, "Closed." + learned);
    }

    private Article existing(@Nullable String reference, DeskId desk) {
        return ArticleReference.parse(reference == null ? "" : reference)
                .flatMap(named -> knowledge.published(named, desk))
                .orElseThrow(() -> new InvalidInput(
                        "article", "There is no published article of this desk with that reference, such as KB-101."));
    }

    /**
     * The article a case was last closed with, while customers may read it.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    @Transactional(readOnly = true)
    public Optional<Article> articleOf(CaseNumber number, Viewer viewer) {
        SupportCase supportCase = cases.get(number, viewer);
        return last(number)
                .map(Learning::articleId)
                .flatMap(id -> knowledge.published(new ArticleReference(id), supportCase.desk()));
    }

    /**
     * Why a case was last closed without an article; staff only.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    @Transactional(readOnly = true)
    public Optional<String> reasonOf(CaseNumber number, Viewer.Staff viewer) {
        cases.get(number, viewer);
        return last(number).map(Learning::reason);
    }

    private Optional<Learning> last(CaseNumber number) {
        return learnings.findByCaseNumberOrderByDecidedAtDesc(number.value()).stream()
                .findFirst();
    }
}
