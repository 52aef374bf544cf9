package io.casewright.access;

import io.casewright.access.OneTimeLink.Purpose;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.DeskId;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody comes to a password: by a link that was mailed to their address, which also proves the address (CH-5).
 */
@Component
@Transactional
public class Passwords {

    private final Customers customers;
    private final CustomerPasswords passwords;
    private final StaffDirectory staff;
    private final OneTimeKeys keys;
    private final AccessMail mail;

    Passwords(
            Customers customers, CustomerPasswords passwords, StaffDirectory staff, OneTimeKeys keys, AccessMail mail) {
        this.customers = customers;
        this.passwords = passwords;
        this.staff = staff;
        this.keys = keys;
        this.mail = mail;
    }

    /** Mails the person a link to their first password. */
    public void invite(UUID personId) {
        Person person = customers.person(personId);
        keys.cut(Purpose.CUSTOMER_PASSWORD, person.desk(), subject(person))
                .ifPresent(key -> mail.invitePerson(person, key));
    }

    /** Whether somebody has a link that still works. */
    public boolean isInvited(Person person) {
        return keys.isOut(subject(person));
    }

    /** Mails a member of staff a link to their first password, from one of their desks. */
    public void invite(StaffMember member) {
        member.desks().stream()
                .min(Comparator.comparing(DeskId::value))
                .ifPresent(desk -> keys.cut(Purpose.STAFF_PASSWORD, desk, subject(member))
                        .ifPresent(key -> mail.inviteStaff(member, desk, key)));
    }

    /** Mails a link to a new password, if there is such a person; nobody is told whether there is (D07). */
    public void forgotten(DeskId desk, String email) {
        customers
                .findPerson(desk, email)
                .ifPresent(person -> keys.cut(Purpose.CUSTOMER_PASSWORD, desk, subject(person))
                        .ifPresent(key -> mail.resetPassword(person, key)));
    }

    /** Whose link it is, to greet them by name; empty if it opens nothing. */
    @Transactional(readOnly = true)
    public Optional<String> ownerOf(DeskId desk, String secret) {
        return keys.subjectOf(secret, Purpose.CUSTOMER_PASSWORD, desk)
                .map(subject -> person(subject).name());
    }

    /** The same for a link of a member of staff. */
    @Transactional(readOnly = true)
    public Optional<String> staffOwnerOf(DeskId desk, String secret) {
        return keys.subjectOf(secret, Purpose.STAFF_PASSWORD, desk)
                .flatMap(this::member)
                .map(StaffMember::name);
    }

    /**
     * Uses a link to set the password. All other links, tokens and web sessions of the person end.
     *
     * @throws LinkExpired if it opens nothing
     * @throws WeakPassword if the password is refused; the link stays usable
     */
    public void choose(DeskId desk, String secret, String password) {
        String subject = keys.use(secret, Purpose.CUSTOMER_PASSWORD, desk);
        passwords.set(person(subject), password);
        keys.forget(subject);
    }

    /**
     * The same for a member of staff.
     *
     * @throws LinkExpired if it opens nothing
     * @throws WeakPassword if the password is refused; the link stays usable
     */
    public void chooseAsStaff(DeskId desk, String secret, String password) {
        String subject = keys.use(secret, Purpose.STAFF_PASSWORD, desk);
        staff.hire(member(subject).orElseThrow(LinkExpired::new), password);
        keys.forget(subject);
    }

    /** Sets a password without a link: for a demo, never for a stranger. */
    public void assign(UUID personId, String password) {
        passwords.set(customers.person(personId), password);
    }

    private static String subject(Person person) {
        return CustomerPrincipal.of(person).actor();
    }

    private static String subject(StaffMember member) {
        return new StaffPrincipal(member).actor();
    }

    private Person person(String subject) {
        return customers.person(UUID.fromString(id(subject)));
    }

    private Optional<StaffMember> member(String subject) {
        return staff.find(id(subject));
    }

    private static String id(String subject) {
        return subject.substring(subject.indexOf(':') + 1);
    }
}
