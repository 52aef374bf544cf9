package io.casewright.engine.process;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import io.casewright.cases.Confirmation;
import io.casewright.cases.Conversation;
import io.casewright.cases.EntryView;
import io.casewright.cases.Parking;
import io.casewright.cases.Sponsorship;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Viewer;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.mail.Outbox;
import io.casewright.mail.OutgoingMail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the customer's other people do about a case: sponsor it, confirm a change, decline, reply. */
@Component
public class ColleagueScenario {

    /** Whose word helps, by what the policy answers. */
    static final Map<String, Role> SPONSORS = Map.of("sponsor", Role.POWER_USER, "named-contact", Role.KEY_CONTACT);

    private final DeskFixtures fixtures;
    private final SupportCases cases;
    private final Sponsorship sponsorship;
    private final Confirmation confirmation;
    private final Conversation conversation;
    private final Parking parking;
    private final Outbox outbox;

    ColleagueScenario(
            DeskFixtures fixtures,
            SupportCases cases,
            Sponsorship sponsorship,
            Confirmation confirmation,
            Conversation conversation,
            Parking parking,
            Outbox outbox) {
        this.fixtures = fixtures;
        this.cases = cases;
        this.sponsorship = sponsorship;
        this.confirmation = confirmation;
        this.conversation = conversation;
        this.parking = parking;
        this.outbox = outbox;
    }

    Person whoMaySponsor(DeskCustomer customer, String remedy) {
        return fixtures.colleague(customer, SPONSORS.get(remedy));
    }

    void sponsors(CaseNumber number, Person colleague) {
        sponsorship.sponsor(number, viewer(colleague), Author.customer(colleague), Channel.PORTAL);
    }

    void declines(CaseNumber number, Person colleague, String reason) {
        sponsorship.decline(number, viewer(colleague), Author.customer(colleague), Channel.API, reason);
    }

    void confirms(CaseNumber number, Person administrator) {
        confirmation.confirm(number, viewer(administrator), Author.customer(administrator), Channel.PORTAL);
    }

    void refusesChange(CaseNumber number, Person administrator, String reason) {
        confirmation.decline(number, viewer(administrator), Author.customer(administrator), Channel.API, reason);
    }

    void replies(CaseNumber number, Person colleague) {
        conversation.reply(
                number, viewer(colleague), Author.customer(colleague), Channel.PORTAL, "I have heard of it.");
    }

    void staffChecksAgain(CaseNumber number) {
        parking.checkAgain(number, staff(number), Author.engineer("staff", "Staff"));
    }

    /** What stands in the timeline, notes included. */
    List<String> timeline(CaseNumber number) {
        return conversation.timeline(number, staff(number)).stream()
                .map(EntryView::body)
                .toList();
    }

    List<OutgoingMail> letters(CaseNumber number, String kind) {
        return outbox.latest(Set.of(cases.get(number).desk()), 10_000).stream()
                .filter(mail ->
                        number.value().equals(mail.caseNumber()) && mail.kind().equals(kind))
                .toList();
    }

    private Viewer.Staff staff(CaseNumber number) {
        return new Viewer.Staff("staff", "Staff", Set.of(cases.get(number).desk()));
    }

    static Viewer viewer(Person person) {
        return new Viewer.Customer(person.id(), person.desk());
    }
}
