package io.casewright.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PromiseTable extends Repository<Promise, UUID> {

    Promise save(Promise promise);

    @Query("select count(p) from Promise p where p.desk = :desk and p.outcome = 'open' and p.binding = true")
    long countOpen(String desk);

    @Query("""
            select count(p) from Promise p
            where p.desk = :desk and p.outcome = 'open' and p.binding = true and p.breaksAt <= :moment""")
    long countOpenBrokenBy(String desk, Instant moment);

    @Query("select p from Promise p where p.outcome = 'open' and p.caseNumber in :cases order by p.dueAt desc")
    List<Promise> openOn(Collection<String> cases);

    List<Promise> findByCaseNumberOrderByOwedAtAscBindingDesc(String caseNumber);

    List<Promise> findByCaseNumberAndCycle(String caseNumber, int cycle);

    List<Promise> findByCaseNumberAndCycleAndKind(String caseNumber, int cycle, String kind);
}
