package io.casewright.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** A person's role in an account; one person may belong to several. */
@Entity
class Membership {

    @Id
    private UUID id;

    @ManyToOne
    private Account account;

    @ManyToOne
    private Person person;

    private String role;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(Account account, Person person, Role role) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.person = person;
        this.role = role.word();
    }

    boolean become(Role newRole) {
        boolean changed = !role.equals(newRole.word());
        role = newRole.word();
        return changed;
    }

    Account account() {
        return account;
    }

    Person person() {
        return person;
    }

    String role() {
        return role;
    }
}
