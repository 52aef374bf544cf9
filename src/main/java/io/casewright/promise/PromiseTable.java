package io.casewright.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PromiseTable extends Repository<Promise, UUID> {

    Promise save(Promise promise);

    Optional<Promise> findById(UUID id);

    @Query("select count(p) from Promise p where p.desk = :desk and p.outcome = 'open' and p.binding = true")
    long countOpen(String desk);

    @Query("""
            select count(p) from Promise p
            where p.desk = :desk and p.outcome = 'open' and p.binding = true and p.stretch.breaksAt <= :moment""")
    long countOpenBrokenBy(String desk, Instant moment);

    @Query("""
            select p from Promise p
            where p.outcome = 'open' and p.stretch.running = true and p.owing.caseNumber in :cases
            order by p.stretch.dueAt desc""")
    List<Promise> runningOn(Collection<String> cases);

    @Query("select p from Promise p where p.owing.caseNumber = :number order by p.owing.owedAt, p.binding desc")
    List<Promise> ofCase(String number);

    @Query("""
            select distinct p from Promise p join fetch p.ledger
            where p.owing.caseNumber = :number order by p.owing.owedAt, p.binding desc""")
    List<Promise> withLedgersOfCase(String number);

    @Query("select p from Promise p where p.owing.caseNumber = :number and p.owing.cycle = :cycle")
    List<Promise> ofCycle(String number, int cycle);

    @Query("select p from Promise p where p.watch.watchAt <= :moment order by p.watch.watchAt")
    List<Promise> toWatch(Instant moment, Limit limit);

    @Query("select min(p.watch.watchAt) from Promise p")
    Optional<Instant> firstToWatch();
}
