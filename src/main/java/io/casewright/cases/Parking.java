package io.casewright.cases;

import io.casewright.customer.Customers;
import io.casewright.desk.CaseNumber;
import io.casewright.policy.Entitlement;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way out of being parked: once what was missing is there, entitlement is decided again (ALL-11, ST-2). */
@Component
@Transactional
public class Parking {

    private static final String NAMED_CONTACT = "named-contact";

    private final ParkedCases parked;
    private final Timeline timeline;
    private final RecordedAnswers answers;
    private final Customers customers;
    private final ApplicationEventPublisher events;

    Parking(
            ParkedCases parked,
            Timeline timeline,
            RecordedAnswers answers,
            Customers customers,
            ApplicationEventPublisher events) {
        this.parked = parked;
        this.timeline = timeline;
        this.answers = answers;
        this.customers = customers;
        this.events = events;
    }

    /**
     * Checks a parked case again; if it is covered now, its clocks start now (ST-2).
     *
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     * @throws WrongState if the case is not parked
     */
    public void checkAgain(CaseNumber number, Viewer viewer, Author author) {
        SupportCase supportCase = viewer.worksOn(parked.change(number));
        if (supportCase.state() != CaseState.PARKED) {
            throw new WrongState("Only a parked case is checked again; this one is "
                    + supportCase.state().word() + ".");
        }
        takeUpAgain(
                supportCase,
                timeline.event(supportCase, author, "Entitlement checked again by " + author.name() + "."));
    }

    /** Has the entitlement of a parked case decided again, as of now; what comes of it is the process's business. */
    void takeUpAgain(SupportCase supportCase, Instant now) {
        supportCase.unpark(now);
        events.publishEvent(new EntitlementRestored(supportCase.number(), supportCase.desk()));
    }

    /** The same, if it would be covered now; a case that would be parked again is left in peace. */
    void takeUpIfCovered(SupportCase supportCase) {
        if (parked.coveredNow(supportCase)) {
            takeUpAgain(
                    supportCase,
                    timeline.event(
                            supportCase, Author.SYSTEM, "The books have changed: support covers this case now."));
        }
    }

    /** Why support does not cover a case and what would change it, as its policy answered last; empty while it does. */
    @Transactional(readOnly = true)
    public Optional<Obstacle> obstacle(CaseNumber number) {
        SupportCase supportCase = parked.get(number);
        return answers.latest(number, Question.ENTITLEMENT)
                .filter(entitlement -> entitlement.coverage() == Entitlement.Coverage.NOT_COVERED)
                .map(entitlement -> new Obstacle(
                        entitlement.reason(),
                        entitlement.remedy(),
                        entitlement.remedyAdvice(),
                        named(entitlement, supportCase)));
    }

    private List<String> named(Entitlement entitlement, SupportCase supportCase) {
        return entitlement.remedy().equals(NAMED_CONTACT) && supportCase.account() != null
                ? customers.keyContactsOf(supportCase.account())
                : List.of();
    }
}
