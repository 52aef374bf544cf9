package io.casewright.cases;

import io.casewright.cases.Asking.Word;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom of the customer's people we asked for their word on a case, and who gave it. */
@Component
public class Askings {

    private final CaseRecords.Askings askings;
    private final Customers customers;
    private final Timeline timeline;
    private final Clock clock;

    Askings(CaseRecords.Askings askings, Customers customers, Timeline timeline, Clock clock) {
        this.askings = askings;
        this.customers = customers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Everybody who was asked for a word about this case in its present cycle, and whose answer still counts. */
    @Transactional(readOnly = true)
    public List<AskedView> of(SupportCase supportCase) {
        return all(supportCase.number()).stream()
                .filter(asking -> asking.current(supportCase.cycle()))
                .map(Asking::view)
                .toList();
    }

    /**
     * Asks everybody of the case's company who has this role, except whoever was asked already.
     *
     * @param besides a person who is not asked, because it is for somebody else to say
     * @return those whose word is awaited now
     */
    List<Asking> ask(SupportCase supportCase, Word word, Role role, UUID besides) {
        Instant now = clock.instant();
        List<Asking> before = current(supportCase, word);
        List<Asking> fresh = holders(supportCase, role).stream()
                .filter(person -> !person.id().equals(besides))
                .filter(person -> before.stream().noneMatch(asking -> asking.of(person.id())))
                .map(person -> askings.save(new Asking(supportCase, word, role, person, now)))
                .toList();
        if (!fresh.isEmpty()) {
            String names = fresh.stream().map(Asking::name).collect(Collectors.joining(", "));
            timeline.event(supportCase, Author.SYSTEM, "Asked for " + word.kind() + ": " + names + ".");
        }
        return current(supportCase, word).stream().filter(Asking::open).toList();
    }

    /** What was asked about this case in its present cycle, without what is settled. */
    List<Asking> current(SupportCase supportCase, Word word) {
        return all(supportCase.number()).stream()
                .filter(asking -> asking.isAbout(word) && asking.current(supportCase.cycle()))
                .toList();
    }

    /**
     * The asking this viewer may answer. Who has lost the role since has nothing to say any more.
     *
     * @throws CaseNotFound for everybody else: to them there is nothing
     */
    Asking answerable(SupportCase supportCase, Word word, Viewer viewer) {
        if (!(viewer instanceof Viewer.Customer customer) || !supportCase.desk().equals(customer.desk())) {
            throw new CaseNotFound();
        }
        return all(supportCase.number()).stream()
                .filter(asking -> asking.isAbout(word) && asking.of(customer.person()))
                .filter(asking -> holds(supportCase, asking))
                .reduce((earlier, later) -> later)
                .orElseThrow(CaseNotFound::new);
    }

    /** What was asked is dealt with. */
    void settle(SupportCase supportCase, Word word) {
        Instant now = clock.instant();
        current(supportCase, word).forEach(asking -> asking.settle(now));
    }

    /** The books have changed: who lost the role they were asked in has no part in the case any more. */
    void withdrawFormer(UUID account) {
        Instant now = clock.instant();
        askings.ofAccount(account).stream()
                .filter(asking ->
                        customers.peopleOf(account, role(asking)).stream().noneMatch(person -> asking.of(person.id())))
                .forEach(asking -> asking.withdraw(now));
    }

    /** Those who have a role in the company of a case, by name; nobody where there is no company. */
    List<Person> holders(SupportCase supportCase, Role role) {
        return supportCase.account() == null ? List.of() : customers.peopleOf(supportCase.account(), role);
    }

    private boolean holds(SupportCase supportCase, Asking asking) {
        return holders(supportCase, role(asking)).stream().anyMatch(person -> asking.of(person.id()));
    }

    private static Role role(Asking asking) {
        return Role.valueOf(asking.role().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private List<Asking> all(CaseNumber number) {
        return askings.findByCaseNumberOrderByAskedAt(number.value());
    }
}
