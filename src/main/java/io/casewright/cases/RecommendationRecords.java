package io.casewright.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table behind recommendations; a class, because what stands in an interface is public. */
final class RecommendationRecords {

    private RecommendationRecords() {}

    interface Links extends Repository<RecommendedLink, UUID> {
        RecommendedLink save(RecommendedLink link);

        List<RecommendedLink> findByCaseNumberOrderByRecommendedAt(String caseNumber);

        @Query("""
                select new io.casewright.cases.RecommendedTimes(l.desk, l.label, count(l))
                from RecommendedLink l group by l.desk, l.label order by count(l) desc, l.label""")
        List<RecommendedTimes> count();
    }
}
