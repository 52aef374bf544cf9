package io.casewright.cases.knowledge;

import io.casewright.cases.Author;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The articles of all desks: customers read those of their desk, its staff writes them (CS-1, CH-20). */
@Component
@Transactional
public class KnowledgeBase {

    private final ArticleRecords.Articles articles;
    private final ArticleIndex index;
    private final Clock clock;

    KnowledgeBase(ArticleRecords.Articles articles, ArticleIndex index, Clock clock) {
        this.articles = articles;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Publishes a new article to the desk's customers.
     *
     * @param from the case it was learned from, or null
     * @throws InvalidInput naming every field that does not fit; nothing is changed
     */
    public Article publish(DeskId desk, Draft draft, Author author, @Nullable CaseNumber from) {
        Article article = articles.saveAndFlush(
                new Article(desk, draft.read(), from == null ? null : from.value(), author, clock.instant()));
        index.note(article);
        return article;
    }

    /**
     * Writes an article anew.
     *
     * @param version as the writer had read it
     * @throws InvalidInput naming every field that does not fit; nothing is changed
     * @throws ArticleNotFound if the writer's desks have no such article
     * @throws ArticleChanged if somebody else changed it meanwhile
     */
    public Article rewrite(ArticleReference reference, Viewer.Staff writer, int version, Draft draft) {
        Draft.Read read = draft.read();
        Article article = unchanged(reference, writer, version);
        article.rewrite(read, clock.instant());
        return noted(article);
    }

    /**
     * Shows an article to the desk's customers, or hides it from them.
     *
     * @param version as the writer had read it
     * @throws ArticleNotFound if the writer's desks have no such article
     * @throws ArticleChanged if somebody else changed it meanwhile
     */
    public Article publish(ArticleReference reference, Viewer.Staff writer, int version, boolean wanted) {
        Article article = unchanged(reference, writer, version);
        article.publish(wanted, clock.instant());
        return noted(article);
    }

    private Article unchanged(ArticleReference reference, Viewer.Staff writer, int version) {
        Article article = get(reference, writer);
        if (article.version() != version) {
            throw new ArticleChanged();
        }
        return article;
    }

    private Article noted(Article article) {
        Article saved = articles.saveAndFlush(article);
        index.note(saved);
        return saved;
    }

    /** @throws ArticleNotFound if the reader's desks have no such article */
    @Transactional(readOnly = true)
    public Article get(ArticleReference reference, Viewer.Staff reader) {
        return articles.findById(reference.number())
                .filter(article -> reader.desks().contains(article.desk()))
                .orElseThrow(ArticleNotFound::new);
    }

    /** An article that the customers of a desk may read; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<Article> published(ArticleReference reference, DeskId desk) {
        return articles.findById(reference.number())
                .filter(article -> article.published() && article.desk().equals(desk));
    }

    /** All articles of the writer's desks, those changed last first. */
    @Transactional(readOnly = true)
    public List<Article> latest(Viewer.Staff writer, int limit) {
        return articles.latest(writer.desks().stream().map(DeskId::value).toList(), Limit.of(limit));
    }

    /**
     * The published articles of a desk that fit what somebody typed, best first; without a word that says anything,
     * those changed last.
     *
     * @param text whatever was typed, of any length
     */
    @Transactional(readOnly = true)
    public List<Article> search(DeskId desk, String text, int limit) {
        return text.isBlank() ? articles.published(desk.value(), Limit.of(limit)) : matching(desk, text, limit);
    }

    /** The published articles of a desk that may answer what somebody is writing, best first; none without a match. */
    @Transactional(readOnly = true)
    public List<Article> matching(DeskId desk, String text, int limit) {
        List<Long> found = index.find(desk, SearchWords.asked(text), limit);
        return articles.findByIdIn(found).stream()
                .sorted(Comparator.comparing(article -> found.indexOf(article.id())))
                .toList();
    }
}
