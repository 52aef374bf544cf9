package io.casewright.promise;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LadderTable extends Repository<LadderStep, UUID> {

    LadderStep save(LadderStep step);

    List<LadderStep> findByPromiseIdOrderByShareAscToldToAsc(UUID promise);
}
