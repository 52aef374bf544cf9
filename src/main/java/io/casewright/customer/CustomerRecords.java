package io.casewright.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    }

    interface People extends Repository<Person, UUID> {
        Person save(Person person);

        Optional<Person> findById(UUID id);

        Optional<Person> findByDeskAndEmail(String desk, String email);
    }

    interface Memberships extends Repository<Membership, UUID> {
        Membership save(Membership membership);

        @Query("select m from Membership m join fetch m.account where m.person.id = :person order by m.account.name")
        List<Membership> ofPerson(UUID person);

        @Query("select m from Membership m join fetch m.person where m.account.id = :account order by m.person.name")
        List<Membership> ofAccount(UUID account);
    }

    interface Contracts extends Repository<Contract, UUID> {
        Contract save(Contract contract);

        @Query("select c from Contract c where c.account.id = :account order by c.firstDay desc")
        List<Contract> ofAccount(UUID account);
    }

    interface Licences extends Repository<Licence, UUID> {
        Licence save(Licence licence);

        @Query("select l from Licence l where l.account.id = :account order by l.key")
        List<Licence> ofAccount(UUID account);

        @Query("select l from Licence l where l.account.id = :account and l.key = :key")
        Optional<Licence> find(UUID account, String key);
    }
}
