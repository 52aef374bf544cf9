package io.casewright.portal;

import io.casewright.cases.EnhancementVerdict.Criteria;
import io.casewright.cases.Enhancements;
import io.casewright.cases.Issues;
import io.casewright.cases.ReviewView;
import io.casewright.cases.SupportCase;
import io.casewright.cases.TrackerView;
import io.casewright.cases.knowledge.Article;
import io.casewright.cases.knowledge.SharedKnowledge;
import io.casewright.desk.Desk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is planned for what a case reports or wishes, and what was learned from it (CH-8, CH-10, CS-1). */
@Component
class CasePlan implements CasePart {

    private final Issues issues;
    private final Enhancements enhancements;
    private final SharedKnowledge shared;

    CasePlan(Issues issues, Enhancements enhancements, SharedKnowledge shared) {
        this.issues = issues;
        this.enhancements = enhancements;
        this.shared = shared;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        Optional<TrackerView> entry = issues.entry(supportCase.number());
        Optional<ReviewView> review = enhancements.review(supportCase.number());
        if (entry.isPresent() || review.isPresent()) {
            model.addAttribute(
                    "plan",
                    new PlanView(
                            Stream.concat(
                                            entry.map(TrackerView::sentence).stream(),
                                            review.map(ReviewView::sentence).stream())
                                    .toList(),
                            entry.map(TrackerView::workaround).orElse(null),
                            visitor.staff() ? entry.map(TrackerView::reference).orElse(null) : null,
                            visitor.staff()
                                    ? review.map(ReviewView::criteria)
                                            .map(CasePlan::weighed)
                                            .orElse(null)
                                    : null));
        }
        learned(supportCase, visitor, model);
    }

    private void learned(SupportCase supportCase, Visitor visitor, Model model) {
        if (supportCase.state().open()) {
            return;
        }
        Optional<Article> article = shared.articleOf(supportCase.number(), visitor.viewer());
        String pages = visitor.staff() ? "/staff/articles/" : "/desks/" + supportCase.desk() + "/articles/";
        article.ifPresent(found -> model.addAttribute(
                "learned", new LearnedView(found.reference().toString(), found.title(), pages + found.reference())));
    }

    private static String weighed(Criteria criteria) {
        return String.join(
                ", ",
                List.of(
                        "benefit " + criteria.benefit(),
                        "reach " + criteria.reach(),
                        "effort " + criteria.effort(),
                        "direction " + criteria.direction()));
    }

    /**
     * What is planned.
     *
     * @param reference where staff find it in the tracker, or null
     * @param criteria how staff weighed it, or null
     */
    record PlanView(
            List<String> sentences,
            @Nullable String workaround,
            @Nullable String reference,
            @Nullable String criteria) {}

    /** The article a case was closed with. */
    record LearnedView(String reference, String title, String address) {}
}
