package io.casewright.customer;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The tables behind {@link Customers}. A class, because what stands in an interface is public: its proxies would live
 * outside this package and could not reach the records.
 */
final class CustomerRecords {

    private CustomerRecords() {}

    interface Accounts extends Repository<Account, UUID> {
        Account save(Account account);

        Optional<Account> findById(UUID id);

        long count();

        Optional<Account> findByDeskAndKey(String desk, String key);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select a from Account a where a.id = :id")
        Optional<Account> lock(UUID id);
    }

    interface People extends Repository<Person, UUID> {
        Person save(Person person);

        Optional<Person> findById(UUID id);

        Optional<Person> findByDeskAndEmail(String desk, String email);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select p from Person p where p.id = :id")
        Optional<Person> lock(UUID id);
    }

    interface Memberships extends Repository<Membership, UUID> {
        Membership save(Membership membership);

        @Query("""
                select m from Membership m join fetch m.account join fetch m.person where m.person.id = :person
                order by m.account.name""")
        List<Membership> ofPerson(UUID person);

        @Query("select m from Membership m join fetch m.person where m.account.id = :account order by m.person.name")
        List<Membership> ofAccount(UUID account);
    }

    interface Contracts extends Repository<Contract, UUID> {
        Contract save(Contract contract);

        @Query("select c from Contract c where c.account.id = :account order by c.firstDay desc")
        List<Contract> ofAccount(UUID account);

        @Query("""
                select new io.casewright.customer.EndingContract(c.id, a.id, a.name, c.plan, c.lastDay)
                from Contract c join c.account a
                where a.desk = :desk and c.lastDay = :lastDay
                and not exists (select 1 from ContractWarning w where w.contractId = c.id and w.lastDay = c.lastDay)
                and not exists (select 1 from Contract o where o.account = a and o.id <> c.id
                    and o.firstDay <= :after and (o.lastDay is null or o.lastDay > c.lastDay))
                order by c.id""")
        List<EndingContract> ending(String desk, LocalDate lastDay, LocalDate after, Limit limit);

        @Query("""
                select distinct c.lastDay from Contract c
                where c.account.desk = :desk and c.lastDay >= :day
                and not exists (select 1 from ContractWarning w where w.contractId = c.id and w.lastDay = c.lastDay)
                order by c.lastDay""")
        List<LocalDate> lastDays(String desk, LocalDate day);
    }

    interface Warnings extends Repository<ContractWarning, UUID> {
        ContractWarning save(ContractWarning warning);
    }

    interface Licences extends Repository<Licence, UUID> {
        Licence save(Licence licence);

        @Query("select l from Licence l where l.account.id = :account order by l.key")
        List<Licence> ofAccount(UUID account);

        @Query("select l from Licence l where l.account.id = :account and l.key = :key")
        Optional<Licence> find(UUID account, String key);
    }
}
