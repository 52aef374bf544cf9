package io.casewright.cases;

import io.casewright.cases.Incident.State;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Critical incidents as engineers declare them, link cases to them and end them from the page of a case (SN-7). */
@Component
@Transactional
public class Incidents {

    private final CaseRecords.Cases cases;
    private final IncidentBook book;
    private final IncidentLinks links;
    private final Desks desks;

    Incidents(CaseRecords.Cases cases, IncidentBook book, IncidentLinks links, Desks desks) {
        this.cases = cases;
        this.book = book;
        this.links = links;
        this.desks = desks;
    }

    /**
     * Declares an incident on a case. Whether the case is critical enough for one, its policy says in the process.
     *
     * @param reason for colleagues
     * @return whether there is an incident now
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     * @throws InvalidInput if the reason is missing or cannot be taken
     * @throws WrongState if the desk has no bridge, the case has ended, or it belongs to an incident already
     */
    public boolean declare(CaseNumber number, Viewer viewer, Author author, @Nullable String reason) {
        SupportCase supportCase = viewer.worksOn(book.change(number));
        List<Problem> problems = new ArrayList<>();
        String why = Words.required("incidentReason", "What happened", reason, Words.REASON, problems);
        Words.refuse(problems);
        if (desks.get(supportCase.desk()).bridge().isEmpty()) {
            throw new WrongState("This desk has no bridge on which an incident could be handled.");
        }
        links.expectFree(supportCase);
        return !book.declare(supportCase, author, why).is(State.OVER);
    }

    /**
     * Links another case of the desk to the incident of a case. Neither customer learns of the other.
     *
     * @param other the number of that case
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     * @throws InvalidInput if the desk has no such case, or it cannot be linked
     * @throws WrongState if the case belongs to no incident
     */
    public void link(CaseNumber number, Viewer viewer, Author author, @Nullable String other) {
        Optional<CaseNumber> wanted =
                CaseNumber.parse(other == null ? "" : other.strip().toUpperCase(Locale.ROOT));
        SupportCase supportCase = viewer.worksOn(hold(number, wanted));
        Incident incident = of(supportCase);
        SupportCase joining = wanted.flatMap(named -> cases.findByNumber(named.value()))
                .filter(found -> found.desk().equals(supportCase.desk()) && viewer.sees(found))
                .map(found -> cases.change(found.number()))
                .orElseThrow(() -> new InvalidInput("otherCase", "This desk has no case of that number."));
        try {
            links.expectFree(joining);
        } catch (WrongState taken) {
            throw new InvalidInput("otherCase", String.valueOf(taken.getMessage()));
        }
        links.join(incident, joining, author);
    }

    /**
     * Takes a case out of its incident.
     *
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     * @throws WrongState if it belongs to none, or is the only one
     */
    public void unlink(CaseNumber number, Viewer viewer, Author author) {
        SupportCase supportCase = viewer.worksOn(book.change(number));
        links.leave(of(supportCase), supportCase, author);
    }

    /**
     * Ends the incident of a case, whatever becomes of its cases.
     *
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     * @throws WrongState if it belongs to none
     */
    public void end(CaseNumber number, Viewer viewer, Author author) {
        SupportCase supportCase = viewer.worksOn(book.change(number));
        links.end(of(supportCase), author, "");
    }

    /** The incident that a case belongs to, as far as the viewer may know. */
    @Transactional(readOnly = true)
    public Optional<IncidentView> view(SupportCase supportCase, Viewer viewer) {
        return book.of(supportCase)
                .filter(incident -> !incident.is(State.DECLARED))
                .map(incident -> {
                    IncidentView view = new IncidentView(
                            incident.is(State.STAND_BY),
                            incident.declaredAt(),
                            incident.standBySince(),
                            book.link(supportCase).map(IncidentCase::pin).orElse(null),
                            incident.declaredBy(),
                            incident.reason(),
                            incident.people(),
                            incident.evidence(),
                            book.numbers(incident));
                    return viewer.internal() ? view : view.forCustomers();
                });
    }

    /** Whether an incident can be declared on a case as far as the desk goes; its policy is asked then. */
    @Transactional(readOnly = true)
    public boolean offered(SupportCase supportCase) {
        return supportCase.state().open()
                && "critical".equals(supportCase.assessment().criticality())
                && desks.get(supportCase.desk()).bridge().isPresent()
                && book.of(supportCase).isEmpty();
    }

    /** Both in one order, if they are of one desk; else the one alone. */
    private SupportCase hold(CaseNumber number, Optional<CaseNumber> other) {
        return other.filter(named -> book.deskOf(named).equals(book.deskOf(number)))
                .map(named -> book.change(number, named))
                .orElseGet(() -> book.change(number));
    }

    private Incident of(SupportCase supportCase) {
        return book.of(supportCase).orElseThrow(() -> new WrongState("This case belongs to no incident any more."));
    }
}
