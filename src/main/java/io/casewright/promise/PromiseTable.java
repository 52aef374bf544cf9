package io.casewright.promise;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PromiseTable extends Repository<Promise, UUID> {

    Promise save(Promise promise);

    List<Promise> findByCaseNumberOrderByOwedAtAscBindingDesc(String caseNumber);

    List<Promise> findByCaseNumberAndCycle(String caseNumber, int cycle);

    List<Promise> findByCaseNumberAndCycleAndKind(String caseNumber, int cycle, String kind);
}
