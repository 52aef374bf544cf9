package io.casewright.cases;

import io.casewright.cases.Incident.State;
import org.springframework.stereotype.Component;

/** Which cases come to an incident and leave it, and what that means for their analysis and their stand-by (SN-7, SN-9). */
@Component
class IncidentLinks {

    private final IncidentBook book;
    private final AnalysisBook analyses;
    private final OwedAnalyses owed;
    private final StandBy standBy;
    private final Timeline timeline;

    IncidentLinks(IncidentBook book, AnalysisBook analyses, OwedAnalyses owed, StandBy standBy, Timeline timeline) {
        this.book = book;
        this.analyses = analyses;
        this.owed = owed;
        this.standBy = standBy;
        this.timeline = timeline;
    }

    /** @throws WrongState if the case has ended or belongs to an incident already */
    void expectFree(SupportCase supportCase) {
        if (!supportCase.state().open()) {
            throw new WrongState("This case is " + supportCase.state().word() + " already.");
        }
        if (book.of(supportCase).isPresent()) {
            throw new WrongState("This case belongs to an incident already.");
        }
    }

    /** There is an incident now, and the case on which it was declared is the first of it. */
    void open(Incident incident) {
        incident.meet();
        book.hold(incident).forEach(first -> {
            analyses.join(incident, first);
            timeline.note(
                    first,
                    Author.SYSTEM,
                    "Critical incident, declared by " + incident.declaredBy() + ": " + incident.reason());
            timeline.event(first, Author.SYSTEM, "Our engineers handle this as a critical incident, on a call.");
        });
    }

    void join(Incident incident, SupportCase joining, Author author) {
        book.join(incident, joining);
        analyses.join(incident, joining);
        timeline.note(joining, author, "Linked to the incident of " + incident.number() + ".");
        timeline.event(joining, author, "Our engineers handle this as part of a critical incident.");
        if (incident.is(State.STAND_BY)) {
            standBy.begin(joining);
        }
    }

    void leave(Incident incident, SupportCase leaving, Author author) {
        if (book.links(incident).size() == 1) {
            throw new WrongState("It is the only case of this incident: end the incident instead.");
        }
        book.link(leaving).ifPresent(link -> link.leave(book.now()));
        timeline.note(leaving, author, "No longer linked to the incident of " + incident.number() + ".");
        standBy.goOn(leaving);
        owed.oweAlone(leaving, incident);
    }

    /** @param why for colleagues, or nothing */
    void end(Incident incident, Author author, String why) {
        book.hold(incident).stream().filter(linked -> linked.state().open()).forEach(linked -> {
            timeline.note(linked, author, "The incident is over" + (why.isEmpty() ? "." : ": " + why));
            standBy.goOn(linked);
        });
        book.end(incident);
    }
}
