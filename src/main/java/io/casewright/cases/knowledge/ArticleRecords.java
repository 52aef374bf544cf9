package io.casewright.cases.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tables behind the use cases of this package; a class, because what stands in an interface is public. */
final class ArticleRecords {

    private ArticleRecords() {}

    interface Articles extends Repository<Article, Long> {
        /** Written at once, because the search reads past what is not written yet. */
        Article saveAndFlush(Article article);

        Optional<Article> findById(Long id);

        List<Article> findByIdIn(Collection<Long> ids);

        @Query("select a from Article a where a.desk in :desks order by a.changedAt desc, a.id desc")
        List<Article> latest(Collection<String> desks, Limit limit);

        @Query(
                "select a from Article a where a.desk = :desk and a.published = true order by a.changedAt desc, a.id desc")
        List<Article> published(String desk, Limit limit);
    }

    interface Learnings extends Repository<Learning, UUID> {
        Learning save(Learning learning);

        List<Learning> findByCaseNumberOrderByDecidedAtDesc(String caseNumber);
    }
}
