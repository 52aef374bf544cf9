package io.casewright.access;

import io.casewright.ProductTests;
import io.casewright.Visitor;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.mail.Outbox;
import io.casewright.mail.OutgoingMail;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person who is a customer of a desk and has never signed in. */
abstract class AccessTests extends ProductTests {

    static final String PASSWORD = "a password of a customer";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");

    @LocalServerPort
    int port;

    @Autowired
    CustomerBooks books;

    @Autowired
    Customers customers;

    @Autowired
    Passwords passwords;

    @Autowired
    StaffDirectory staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Outbox outbox;

    @Autowired
    Desks desks;

    DeskId desk() {
        return desks.all().get(0).id();
    }

    DeskId otherDesk() {
        return desks.all().get(1).id();
    }

    Person newPerson() {
        return newPerson(desk());
    }

    Person newPerson(DeskId desk) {
        String email = "person-" + UUID.randomUUID() + "@example.com";
        books.person(desk, email, "Ann Example", ZoneId.of("Europe/London"));
        return customers.findPerson(desk, email).orElseThrow();
    }

    Person personWithPassword() {
        Person person = newPerson();
        passwords.assign(person.id(), PASSWORD);
        return person;
    }

    StaffMember newMember(String group) {
        String id = "staff-" + UUID.randomUUID().toString().substring(0, 8);
        StaffMember member = new StaffMember(id, "Eve Engineer", id + "@example.com", Set.of(group), Set.of(desk()));
        staff.hire(member, PASSWORD);
        return member;
    }

    List<OutgoingMail> mailTo(Person person) {
        return outbox.latest(Set.of(person.desk()), 10_000).stream()
                .filter(mail -> mail.recipient().equals(person.email()))
                .toList();
    }

    /** The path that a mail's link leads to. */
    static String link(OutgoingMail mail) {
        Matcher link = LINK.matcher(mail.body());
        if (!link.find()) {
            throw new AssertionError("The mail has no link: " + mail.body());
        }
        return link.group(1);
    }

    static String secret(OutgoingMail mail) {
        String link = link(mail);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    Visitor visitor() {
        return Visitor.at(port);
    }

    void pass(Duration duration) {
        clock.moveTo(clock.instant().plus(duration));
    }
}
