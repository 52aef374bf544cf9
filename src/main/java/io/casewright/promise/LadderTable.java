package io.casewright.promise;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LadderTable extends Repository<LadderStep, UUID> {

    LadderStep save(LadderStep step);

    List<LadderStep> findByPromiseIdOrderByShareAscToldToAsc(UUID promise);

    @Query("""
            select s from LadderStep s where s.toldAt is null and s.promiseId in :promises
            order by s.share, s.toldTo""")
    List<LadderStep> openOf(Collection<UUID> promises);
}
