package io.casewright.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.customer.Person;
import io.casewright.mail.OutgoingMail;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordLinksTests extends AccessTests {

    private OutgoingMail invitation(Person person) {
        passwords.invite(person.id());
        return mailTo(person).get(0);
    }

    @Test
    @DisplayName("CH-5 an invitation goes to the person's own address and leads to a first password")
    void invites() {
        Person person = newPerson();

        OutgoingMail mail = invitation(person);

        assertThat(mail.kind()).isEqualTo("invitation");
        assertThat(link(mail)).startsWith("/desks/" + desk() + "/invitations/");
        assertThat(secret(mail)).hasSize(22);
        assertThat(mail.body()).contains("Ann Example", "19 November 2026 at 15:00 in Europe/London");
        assertThat(passwords.ownerOf(desk(), secret(mail))).contains("Ann Example");
        passwords.choose(desk(), secret(mail), PASSWORD);
        assertThat(visitor()
                        .signInAsCustomer(desk().value(), person.email(), PASSWORD)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("D04 a link works once, for a day, for one desk and one purpose")
    void opensOnlyWhatItIsFor() {
        Person person = newPerson();
        String used = secret(invitation(person));
        passwords.choose(desk(), used, PASSWORD);
        String late = secret(invitation(newPerson()));
        String foreign = secret(invitation(newPerson()));

        assertRefused(() -> passwords.choose(desk(), used, "another password"));
        assertRefused(() -> passwords.choose(otherDesk(), foreign, PASSWORD));
        assertRefused(() -> passwords.chooseAsStaff(desk(), foreign, PASSWORD));
        assertRefused(() -> passwords.choose(desk(), "", PASSWORD));
        assertRefused(() -> passwords.choose(desk(), "x".repeat(10_000), PASSWORD));
        pass(Duration.ofHours(24));
        assertRefused(() -> passwords.choose(desk(), late, PASSWORD));
        assertThat(passwords.ownerOf(desk(), late)).isEmpty();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable use) {
        assertThatExceptionOfType(LinkExpired.class).isThrownBy(use);
    }

    @Test
    void staysUsableWhenThePasswordIsRefused() {
        Person person = newPerson();
        String secret = secret(invitation(person));

        assertThatExceptionOfType(WeakPassword.class).isThrownBy(() -> passwords.choose(desk(), secret, "short"));
        assertThatExceptionOfType(WeakPassword.class)
                .isThrownBy(
                        () -> passwords.choose(desk(), secret, person.email().toUpperCase()));
        passwords.choose(desk(), secret, PASSWORD);
    }

    @Test
    @DisplayName("D02 a reset ends other links, tokens and web sessions")
    void endsWhatWasThereBefore() {
        Person person = personWithPassword();
        var browser = visitor();
        browser.signInAsCustomer(desk().value(), person.email(), PASSWORD);
        String token = tokens.create(CustomerPrincipal.of(person), "script", Duration.ofDays(1));
        passwords.forgotten(desk(), person.email());
        passwords.forgotten(desk(), person.email());
        String first = secret(mailTo(person).get(0));
        String second = secret(mailTo(person).get(1));
        String own = "/desks/" + desk() + "/cases";
        assertThat(browser.get(own).headers().firstValue("Location")).isEmpty();

        passwords.choose(desk(), first, "another password");

        assertRefused(() -> passwords.choose(desk(), second, "a third password"));
        assertThat(tokens.callerOf(token)).isEmpty();
        assertThat(browser.get(own).headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    @Test
    @DisplayName("D07 nobody learns whether an address is known, and nobody's mailbox is filled")
    void writesToKnownAddressesAndOnlyThree() {
        Person person = newPerson();

        passwords.forgotten(desk(), "nobody@example.com");
        passwords.forgotten(otherDesk(), person.email());
        for (int i = 0; i < 10; i++) {
            passwords.forgotten(desk(), person.email());
        }

        assertThat(mailTo(person)).hasSize(3).allMatch(mail -> mail.kind().equals("password-reset"));
        assertThat(outbox.latest(java.util.Set.of(desk()), 10_000))
                .noneMatch(mail -> mail.recipient().equals("nobody@example.com"));
    }

    @Test
    void invitesStaffFromOneOfTheirDesks() {
        StaffMember member = newMember(StaffGroups.SALES);
        passwords.invite(member);
        OutgoingMail mail = outbox.latest(java.util.Set.of(desk()), 10_000).stream()
                .filter(letter -> letter.recipient().equals(member.email()))
                .findFirst()
                .orElseThrow();

        assertThat(link(mail)).startsWith("/staff/invitations/" + desk() + "/");
        assertThat(passwords.staffOwnerOf(desk(), secret(mail))).contains("Eve Engineer");
        passwords.chooseAsStaff(desk(), secret(mail), "chosen by Eve");
        assertThat(staff.authenticate(member.id(), "chosen by Eve")).contains(member);
        assertRefused(() -> passwords.chooseAsStaff(desk(), secret(mail), "chosen by Mallory"));
    }
}
