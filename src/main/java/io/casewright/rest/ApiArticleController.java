package io.casewright.rest;

import io.casewright.cases.knowledge.Article;
import io.casewright.cases.knowledge.ArticleNotFound;
import io.casewright.cases.knowledge.ArticleReference;
import io.casewright.cases.knowledge.KnowledgeBase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Desks")
class ApiArticleController {

    private static final int MOST = 50;
    private static final int LONGEST = 1_000;

    private final ApiCallers callers;
    private final KnowledgeBase knowledge;

    ApiArticleController(ApiCallers callers, KnowledgeBase knowledge) {
        this.callers = callers;
        this.knowledge = knowledge;
    }

    @GetMapping("/api/desks/{desk}/articles")
    @Operation(
            operationId = "searchArticles",
            summary = "The desk's published articles that fit some words, best first.",
            description = "Words of the title count more than words of the text. Without words: those changed last.")
    List<ArticleView> search(
            @PathVariable String desk,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int size) {
        var own = callers.ownDesk(desk);
        if (size < 1 || size > MOST) {
            throw new BadQuery("size", "A search shows 1 to 50 articles.");
        }
        if (q.length() > LONGEST) {
            throw new BadQuery("q", "A search has 1,000 characters at most.");
        }
        return knowledge.search(own.id(), q, size).stream().map(ArticleView::of).toList();
    }

    @GetMapping("/api/desks/{desk}/articles/{id}")
    @Operation(
            operationId = "readArticle",
            summary = "One published article, by its reference such as KB-101.",
            description = "For anybody else's desk there is nothing at this address.")
    FullArticleView read(@PathVariable String desk, @PathVariable String id) {
        var own = callers.ownDesk(desk);
        return ArticleReference.parse(id)
                .flatMap(named -> knowledge.published(named, own.id()))
                .map(FullArticleView::of)
                .orElseThrow(ArticleNotFound::new);
    }

    /**
     * An article in a list.
     *
     * @param gist how its text begins
     * @param changedAt in UTC
     */
    record ArticleView(String reference, String title, String gist, Instant changedAt) {

        static ArticleView of(Article article) {
            return new ArticleView(
                    article.reference().toString(), article.title(), article.gist(), article.changedAt());
        }
    }

    /**
     * A whole article.
     *
     * @param body text, never markup; an empty line separates paragraphs
     * @param changedAt in UTC
     */
    record FullArticleView(String reference, String title, String body, Instant changedAt) {

        static FullArticleView of(Article article) {
            return new FullArticleView(
                    article.reference().toString(), article.title(), article.body(), article.changedAt());
        }
    }
}
