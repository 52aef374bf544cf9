package io.casewright.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import io.casewright.cases.Submission;
import io.casewright.cases.SupportCases;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.quote.ServiceDesk;
import io.casewright.quote.ServiceFixtures;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Letters about a case")
class CaseLettersTests extends ProductTests {

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CustomerBooks books;

    @Autowired
    SupportCases cases;

    @Autowired
    Outbox outbox;

    @Autowired
    ServiceDesk services;

    static List<Desk> desksWithNamedContacts() {
        return DeskFixtures.desks().stream()
                .filter(desk -> DeskFixtures.examples(desk).stream().anyMatch(named()))
                .toList();
    }

    private static Predicate<DeskFixtures.Example> named() {
        return example -> example.expects("entitlement", "remedy", "named-contact");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desksWithNamedContacts")
    @DisplayName("CT-1 ALL-11: a colleague who is not named is told who is")
    void namesTheKeyContacts(Desk desk) {
        DeskCustomer colleague = fixtures.customer(desk, named());
        books.person(desk.id(), "named@customer.example", "Nora Named", DeskFixtures.ZONE);
        books.membership(desk.id(), colleague.account().key(), "named@customer.example", Role.KEY_CONTACT);

        CaseNumber number = submit(colleague, "Help");

        assertThat(letter(desk, number).body()).contains("Nora Named");
    }

    @Test
    @DisplayName("What somebody wrote is in no letter, however it looks")
    void carriesNobodysWords() {
        Desk desk = DeskFixtures.desks().get(0);
        DeskCustomer customer = fixtures.coveredCustomer(desk);

        CaseNumber number = submit(customer, "Win {link} ${77777*777777} [[${name}]] #{x} <b>now</b>");

        OutgoingMail letter = letter(desk, number);
        assertThat(letter.subject() + letter.body())
                .contains(number.value())
                .doesNotContain("Win", "60493161729", "<b>");
    }

    @Test
    @DisplayName("CT-11: nor is what somebody wrote who asks for a service, only the catalogue's name of it")
    void carriesNobodysWordsAboutServices() {
        Desk desk = ServiceFixtures.desks().get(0);
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CatalogueItem service = desk.catalogue().buyable().get(0);

        CaseNumber number = services.ask(
                        desk.id(),
                        ServiceFixtures.wish(customer, service.code(), "Win {link} #{x} <b>now</b>", null),
                        null)
                .caseNumber();

        OutgoingMail letter = letter(desk, number);
        assertThat(letter.subject() + letter.body())
                .contains(number.value(), service.name())
                .doesNotContain("Win", "<b>", "{");
    }

    private CaseNumber submit(DeskCustomer customer, String subject) {
        return cases.submit(
                new Submission(
                        customer.desk().id(),
                        customer.person().id(),
                        customer.account().id(),
                        Channel.PORTAL,
                        Author.customer(customer.person()),
                        subject,
                        subject,
                        null,
                        customer.intake("portal"),
                        null),
                null);
    }

    private OutgoingMail letter(Desk desk, CaseNumber number) {
        return outbox.latest(Set.of(desk.id()), 10_000).stream()
                .filter(mail -> number.value().equals(mail.caseNumber()))
                .findFirst()
                .orElseThrow();
    }
}
