package io.casewright.access;

import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.DeskId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of customers' people. Somebody who was only heard of by mail has none and cannot sign in. */
@Component
class CustomerPasswords {

    private final Customers customers;
    private final AccessRecords.Credentials credentials;
    private final AccessRecords.ApiTokenRecords tokens;
    private final PasswordHash hash;
    private final Clock clock;

    CustomerPasswords(
            Customers customers,
            AccessRecords.Credentials credentials,
            AccessRecords.ApiTokenRecords tokens,
            PasswordHash hash,
            Clock clock) {
        this.customers = customers;
        this.credentials = credentials;
        this.tokens = tokens;
        this.hash = hash;
        this.clock = clock;
    }

    /** The person, if this is their password; an unknown one takes as long as a wrong password (D07). */
    Optional<SignedIn> authenticate(DeskId desk, String email, String password) {
        Optional<Person> person = customers.findPerson(desk, email);
        Optional<Credential> credential = person.flatMap(known -> credentials.findById(known.id()));
        if (credential.isEmpty()) {
            hash.matchNobody(password);
            return Optional.empty();
        }
        return credential
                .filter(known -> hash.matches(password, known.hash()))
                .map(known -> new SignedIn(CustomerPrincipal.of(person.orElseThrow()), known.stamp()));
    }

    /**
     * Sets a password. Whatever could act for the person before ends: web sessions and API tokens (D02, D06).
     *
     * @throws WeakPassword if it is refused
     */
    @Transactional
    public SignedIn set(Person person, String password) {
        PasswordRules.check(password, person.email(), person.name());
        String newHash = hash.hash(password);
        Credential credential = credentials.findById(person.id()).orElse(null);
        if (credential == null) {
            credential = credentials.save(new Credential(person.id(), newHash, clock.instant()));
        } else {
            credential.change(newHash, clock.instant());
        }
        CustomerPrincipal principal = CustomerPrincipal.of(person);
        tokens.revokeAll(principal.actor());
        return new SignedIn(principal, credential.stamp());
    }

    /**
     * Exchanges a password the person knows for a new one.
     *
     * @throws SignInRefused if the old one is wrong
     * @throws WeakPassword if the new one is refused
     */
    @Transactional
    public SignedIn change(UUID personId, String old, String password) {
        credentials
                .findById(personId)
                .filter(known -> hash.matches(old, known.hash()))
                .orElseThrow(SignInRefused::new);
        return set(customers.person(personId), password);
    }

    Optional<String> stamp(UUID person) {
        return credentials.findById(person).map(Credential::stamp);
    }
}
