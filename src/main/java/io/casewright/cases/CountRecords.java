package io.casewright.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What engineers recorded, of all cases at once; a class, because what stands in an interface is public. */
final class CountRecords {

    private CountRecords() {}

    interface Counts extends Repository<CaseFact, UUID> {
        @Query("""
                select f from CaseFact f where f.name = :name and f.source = 'confirmed' and f.caseNumber in
                (select c.number from SupportCase c where c.accountId = :account) order by f.caseNumber, f.position""")
        List<CaseFact> ofAccount(UUID account, String name);

        /** The same for somebody without an account. */
        @Query("""
                select f from CaseFact f where f.name = :name and f.source = 'confirmed' and f.caseNumber in
                (select c.number from SupportCase c where c.accountId is null and c.personId = :person)
                order by f.caseNumber, f.position""")
        List<CaseFact> ofPerson(UUID person, String name);
    }
}
