package io.casewright.promise;

import io.casewright.memory.OfTransaction;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PromiseTable extends Repository<Promise, UUID> {

    /** Each step of a case looks at all of them. */
    OfTransaction<String, List<Promise>> READ = new OfTransaction<>();

    Comparator<Promise> OLDEST_FIRST = Comparator.comparing(
                    (Promise promise) -> promise.owing().owedAt())
            .thenComparing(Promise::binding, Comparator.reverseOrder());

    Promise save(Promise promise);

    default Promise add(Promise promise) {
        READ.revise(
                promise.owing().number().value(),
                known -> Stream.concat(known.stream(), Stream.of(promise))
                        .sorted(OLDEST_FIRST)
                        .toList());
        return save(promise);
    }

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
    List<Promise> readOfCase(String number);

    default List<Promise> ofCase(String number) {
        return READ.get(number, () -> readOfCase(number));
    }

    @Query("""
            select distinct p from Promise p join fetch p.ledger
            where p.owing.caseNumber = :number order by p.owing.owedAt, p.binding desc""")
    List<Promise> withLedgersOfCase(String number);

    default List<Promise> ofCycle(String number, int cycle) {
        return ofCase(number).stream()
                .filter(promise -> promise.owing().cycle() == cycle)
                .toList();
    }

    @Query("select p from Promise p where p.watch.watchAt <= :moment order by p.watch.watchAt")
    List<Promise> toWatch(Instant moment, Limit limit);

    @Query("select min(p.watch.watchAt) from Promise p")
    Optional<Instant> firstToWatch();
}
