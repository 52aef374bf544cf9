package io.casewright.portal;

import io.casewright.cases.knowledge.Article;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param gist how its text begins
 * @param fromCase the case it was learned from, or null; for staff only
 */
record ArticleLineView(
        String reference,
        String desk,
        String title,
        String gist,
        boolean published,
        @Nullable String fromCase,
        MomentView changed) {

    static ArticleLineView of(Article article, ZoneId zone) {
        return new ArticleLineView(
                article.reference().toString(),
                article.desk().value(),
                article.title(),
                article.gist(),
                article.published(),
                article.fromCase(),
                MomentView.in(zone, article.changedAt()));
    }
}
