package io.casewright.portal;

import io.casewright.cases.knowledge.Article;
import io.casewright.desk.Desk;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param desk its name, or nothing for its own customers
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

    /** For staff: in the desk's time, and under its name. */
    static ArticleLineView of(Article article, Desk desk) {
        return of(article, desk.name(), desk.zone());
    }

    /** For a customer, who knows one desk only. */
    static ArticleLineView of(Article article, ZoneId zone) {
        return of(article, "", zone);
    }

    private static ArticleLineView of(Article article, String desk, ZoneId zone) {
        return new ArticleLineView(
                article.reference().toString(),
                desk,
                article.title(),
                article.gist(),
                article.published(),
                article.fromCase(),
                MomentView.in(zone, article.changedAt()));
    }
}
