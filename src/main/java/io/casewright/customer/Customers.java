package io.casewright.customer;

import io.casewright.desk.DeskId;
import io.casewright.memory.OfTransaction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who a desk's customers are and how they stand. */
@Component
@Transactional(readOnly = true)
public class Customers {

    private static final Comparator<Contract.Terms> LAST_ENDING_FIRST = Comparator.comparing(
                    Contract.Terms::lastDay, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .reversed();

    private final CustomerRecords.Accounts accounts;
    private final CustomerRecords.People people;
    private final CustomerRecords.Memberships memberships;
    private final CustomerRecords.Contracts contracts;
    private final CustomerRecords.Licences licences;

    /** A case's steps ask again and again how the same person stands. */
    private final OfTransaction<UUID, List<Membership>> membershipsOf = new OfTransaction<>();

    private final OfTransaction<UUID, List<Contract>> contractsOf = new OfTransaction<>();
    private final OfTransaction<UUID, List<Licence>> licencesOf = new OfTransaction<>();

    Customers(
            CustomerRecords.Accounts accounts,
            CustomerRecords.People people,
            CustomerRecords.Memberships memberships,
            CustomerRecords.Contracts contracts,
            CustomerRecords.Licences licences) {
        this.accounts = accounts;
        this.people = people;
        this.memberships = memberships;
        this.contracts = contracts;
        this.licences = licences;
    }

    /** @throws CustomerNotFound if nobody has this id */
    public Person person(UUID id) {
        return people.findById(id).orElseThrow(() -> new CustomerNotFound("There is no such person."));
    }

    /** The person with this address, in whatever case it is written; people of other desks are strangers. */
    public Optional<Person> findPerson(DeskId desk, String email) {
        return people.findByDeskAndEmail(desk.value(), Person.normalised(email));
    }

    /** The account with this id, whichever desk's it is. */
    public Optional<Account> findAccount(UUID id) {
        return accounts.findById(id);
    }

    /**
     * Until the transaction ends nobody else counts what this account has used, or this person where there is none: the
     * second of two sees what the first has counted (CT-6).
     */
    @Transactional
    public void holdCounts(UUID person, @Nullable UUID account) {
        if (account == null) {
            people.lock(person);
        } else {
            accounts.lock(account);
        }
        OfTransaction.forgetAll();
    }

    /** The account the desk's books have under this key. */
    public Optional<Account> findAccount(DeskId desk, String key) {
        return accounts.findByDeskAndKey(desk.value(), key);
    }

    /** The accounts a person belongs to, by name. */
    public List<Account> accountsOf(UUID person) {
        return membershipsOf(person).stream().map(Membership::account).toList();
    }

    /**
     * How a person stands with the desk for a product on a day.
     *
     * @param account the company the case is for, or null where there is none
     * @param day in the desk's zone
     */
    public Standing standing(UUID person, @Nullable UUID account, String product, LocalDate day) {
        if (account == null) {
            return Standing.STRANGER;
        }
        Optional<Membership> membership = membershipsOf(person).stream()
                .filter(m -> m.account().id().equals(account))
                .findFirst();
        Optional<Contract.Terms> contract = deciding(account, day);
        Optional<Licence.Grant> licence = licence(account, product);
        return new Standing(
                membership.map(Membership::account).map(Account::kind).orElse("none"),
                membership.map(Membership::role).orElse("none"),
                contract.map(terms -> terms.stateOn(day)).orElse(Contract.NONE),
                contract.map(Contract.Terms::plan).orElse(null),
                licence.map(Licence.Grant::kind).orElse("none"),
                licence.map(grant -> grant.trialStateOn(day)).orElse("none"),
                contract.filter(terms -> terms.stateOn(day).equals(Contract.ACTIVE))
                        .map(Contract.Terms::extendedSupport)
                        .orElse(false));
    }

    /** Who may ask for this account (CT-1), by name. */
    public List<String> keyContactsOf(UUID account) {
        return peopleOf(account, Role.KEY_CONTACT).stream().map(Person::name).toList();
    }

    /** The people of an account, by name. */
    public List<Person> peopleOf(UUID account) {
        return memberships.ofAccount(account).stream().map(Membership::person).toList();
    }

    /** The people who have this role in an account, by name. */
    public List<Person> peopleOf(UUID account, Role role) {
        return memberships.ofAccount(account).stream()
                .filter(m -> m.role().equals(role.word()))
                .map(Membership::person)
                .toList();
    }

    /** The people who may buy in the account's name (CT-8), by name. */
    public List<Person> buyersFor(UUID account) {
        return Stream.of(Role.values())
                .filter(Role::mayBuy)
                .flatMap(role -> peopleOf(account, role).stream())
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** The last day of the contract that has lapsed by a day (ST-2), in the desk's zone; empty while one is running. */
    public Optional<LocalDate> lapsedSince(UUID account, LocalDate day) {
        return deciding(account, day)
                .filter(terms -> terms.stateOn(day).equals(Contract.LAPSED))
                .map(Contract.Terms::lastDay);
    }

    /** The plan of the contract that decides on a day, running or not; empty without one. */
    public Optional<String> planOf(UUID account, LocalDate day) {
        return deciding(account, day).map(Contract.Terms::plan);
    }

    /** The first day of the year in which the contract that decides on a day stands (CT-6); empty without one. */
    public Optional<LocalDate> contractYear(UUID account, LocalDate day) {
        return deciding(account, day).map(terms -> terms.yearOf(day));
    }

    /** What the account's licence of a product costs (CT-5); empty without one, or where the books do not say. */
    public Optional<LicencePrice> licencePrice(UUID account, String product) {
        return licence(account, product).map(Licence.Grant::price);
    }

    /** What the account has bought or will have, whatever became of it, the one that begins last first. */
    public List<Contract.Terms> contractsOf(UUID account) {
        return contracts.ofAccount(account).stream().map(Contract::terms).toList();
    }

    /** What the account may use, of all products, with what it costs where the books say so. */
    public List<Licence.Grant> licencesOf(UUID account) {
        return licences.ofAccount(account).stream().map(Licence::grant).toList();
    }

    private Optional<Licence.Grant> licence(UUID account, String product) {
        return licencesOf.get(account, () -> licences.ofAccount(account)).stream()
                .map(Licence::grant)
                .filter(grant -> grant.product().equalsIgnoreCase(product))
                .findFirst();
    }

    private List<Membership> membershipsOf(UUID person) {
        return membershipsOf.get(person, () -> memberships.ofPerson(person));
    }

    /** An active contract before a lapsed one, and of several the one that ends last. */
    private Optional<Contract.Terms> deciding(UUID account, LocalDate day) {
        List<Contract.Terms> begun = contractsOf.get(account, () -> contracts.ofAccount(account)).stream()
                .map(Contract::terms)
                .filter(terms -> !terms.stateOn(day).equals(Contract.NONE))
                .sorted(LAST_ENDING_FIRST)
                .toList();
        return begun.stream()
                .filter(terms -> terms.stateOn(day).equals(Contract.ACTIVE))
                .findFirst()
                .or(() -> begun.stream().findFirst());
    }
}
