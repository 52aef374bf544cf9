package io.casewright.cases.knowledge;

import io.casewright.desk.DeskId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which words stand in which published article; only those that customers may read are in it. */
@Component
class ArticleIndex {

    /** A word of the title says more than all that a text repeats. */
    private static final int IN_TITLE = 10;

    private static final int IN_BODY = 1;

    private final JdbcClient reading;
    private final JdbcTemplate writing;

    ArticleIndex(JdbcClient reading, JdbcTemplate writing) {
        this.reading = reading;
        this.writing = writing;
    }

    /** Reads a published article's words anew; of one that is withdrawn there are none. */
    void note(Article article) {
        reading.sql("delete from article_word where article_id = ?")
                .param(article.id())
                .update();
        if (!article.published()) {
            return;
        }
        Map<String, Integer> words = new LinkedHashMap<>();
        SearchWords.of(article.body()).forEach(word -> words.put(word, IN_BODY));
        SearchWords.of(article.title()).forEach(word -> words.put(word, IN_TITLE));
        writing.batchUpdate(
                "insert into article_word (desk, word, article_id, weight) values (?, ?, ?, ?)",
                words.entrySet().stream()
                        .map(word ->
                                new Object[] {article.desk().value(), word.getKey(), article.id(), word.getValue()})
                        .toList());
    }

    /** The articles that fit best, best first: one word of the title, or two of the text where there are two. */
    List<Long> find(DeskId desk, List<String> words, int limit) {
        return words.isEmpty()
                ? List.of()
                : reading.sql("""
                        select article_id from article_word where desk = :desk and word in (:words)
                        group by article_id having max(weight) >= :title or count(*) >= :least
                        order by sum(weight) desc, article_id desc limit :most""")
                        .param("desk", desk.value())
                        .param("words", words)
                        .param("title", IN_TITLE)
                        .param("least", Math.min(2, words.size()))
                        .param("most", limit)
                        .query(Long.class)
                        .list();
    }
}
