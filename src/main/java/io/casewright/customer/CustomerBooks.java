package io.casewright.customer;

import io.casewright.desk.DeskId;
import io.casewright.memory.OfTransaction;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what the desk's own books say about its customers; saying it again changes nothing. */
@Component
@Transactional
public class CustomerBooks {

    private final CustomerRecords.Accounts accounts;
    private final CustomerRecords.People people;
    private final CustomerRecords.Memberships memberships;
    private final Holdings holdings;
    private final ApplicationEventPublisher events;

    CustomerBooks(
            CustomerRecords.Accounts accounts,
            CustomerRecords.People people,
            CustomerRecords.Memberships memberships,
            Holdings holdings,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.people = people;
        this.memberships = memberships;
        this.holdings = holdings;
        this.events = events;
    }

    /** A customer company, known by the key the desk's books have for it. */
    public Kept account(DeskId desk, String key, String name, Account.Kind kind) {
        return accounts.findByDeskAndKey(desk.value(), key)
                .map(known -> told(known, Kept.asChanged(known.become(name, kind))))
                .orElseGet(() -> {
                    accounts.save(new Account(desk, key, name, kind));
                    return Kept.CREATED;
                });
    }

    /** Somebody known by their address; the zone is the one they read times in. */
    public Kept person(DeskId desk, String email, String name, ZoneId zone) {
        return people.findByDeskAndEmail(desk.value(), Person.normalised(email))
                .map(known -> Kept.asChanged(known.become(name, zone)))
                .orElseGet(() -> {
                    people.save(new Person(desk, email, name, zone));
                    return Kept.CREATED;
                });
    }

    /** Whether no desk knows any company yet. */
    public boolean areEmpty() {
        return accounts.count() == 0;
    }

    /** @throws CustomerNotFound if the account is unknown at this desk */
    void requireAccount(DeskId desk, String key) {
        account(desk, key);
    }

    /** @throws CustomerNotFound if the account or the person is unknown at this desk */
    public Kept membership(DeskId desk, String accountKey, String email, Role role) {
        Account account = account(desk, accountKey);
        Person person = people.findByDeskAndEmail(desk.value(), Person.normalised(email))
                .orElseThrow(() -> new CustomerNotFound("Nobody at this desk has the address " + email + "."));
        Kept kept = memberships.ofPerson(person.id()).stream()
                .filter(known -> known.account().id().equals(account.id()))
                .findFirst()
                .map(known -> Kept.asChanged(known.become(role)))
                .orElseGet(() -> {
                    memberships.save(new Membership(account, person, role));
                    return Kept.CREATED;
                });
        return told(account, kept);
    }

    /** @throws CustomerNotFound if the account is unknown at this desk */
    public Kept contract(DeskId desk, String accountKey, String key, Contract.Terms terms) {
        Account account = account(desk, accountKey);
        return told(account, holdings.contract(account, key, terms));
    }

    /** @throws CustomerNotFound if the account is unknown at this desk */
    public Kept licence(DeskId desk, String accountKey, String key, Licence.Grant grant) {
        Account account = account(desk, accountKey);
        return told(account, holdings.licence(account, key, grant));
    }

    /** The person with this address, made on the spot if the desk hears from them for the first time. */
    public Person personFor(DeskId desk, String email, String name, ZoneId zone) {
        return people.findByDeskAndEmail(desk.value(), Person.normalised(email))
                .orElseGet(() -> people.save(new Person(desk, email, name, zone)));
    }

    /** The account with this id belongs to the desk, whatever the caller believes. */
    public boolean belongs(UUID account, DeskId desk) {
        return accounts.findById(account)
                .map(found -> found.desk().equals(desk))
                .orElse(false);
    }

    /** Whoever waits for a company to stand better is told, in the transaction that changed it. */
    private Kept told(Account account, Kept kept) {
        if (kept != Kept.UNCHANGED) {
            OfTransaction.forgetAll();
            events.publishEvent(new StandingChanged(account.id()));
        }
        return kept;
    }

    private Account account(DeskId desk, String key) {
        return accounts.findByDeskAndKey(desk.value(), key)
                .orElseThrow(() -> new CustomerNotFound("There is no account " + key + " at this desk."));
    }
}
