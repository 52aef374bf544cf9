package io.casewright.cases;

import io.casewright.cases.Incident.State;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which incidents there are, and which cases belong to them. */
@Component
class IncidentBook {

    private final IncidentRecords.Incidents incidents;
    private final IncidentRecords.Links links;
    private final CaseRecords.Cases cases;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IncidentBook(
            IncidentRecords.Incidents incidents,
            IncidentRecords.Links links,
            CaseRecords.Cases cases,
            Clock clock,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.links = links;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
    }

    Incident get(UUID id) {
        return incidents
                .findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no incident called " + id + "."));
    }

    Optional<IncidentCase> link(SupportCase supportCase) {
        return links.ofCase(supportCase.number().value());
    }

    /** The incident that a case belongs to while it lasts. */
    Optional<Incident> of(SupportCase supportCase) {
        return link(supportCase).map(link -> get(link.incident()));
    }

    /** Whether engineers stand by for a case: then nobody is told hourly how it goes on (SN-4, SN-7). */
    boolean standsBy(SupportCase supportCase) {
        return supportCase.state() != CaseState.NEW
                && of(supportCase)
                        .filter(incident -> incident.is(State.STAND_BY))
                        .isPresent();
    }

    /** The cases that belong to it, or did when it was over, by number. */
    List<IncidentCase> links(Incident incident) {
        return links.ofIncident(incident.id());
    }

    /** Its cases, each held until the transaction ends, always in one order, and after them the incident itself. */
    List<SupportCase> hold(Incident incident) {
        List<SupportCase> held = numbers(incident).stream().map(cases::change).toList();
        incidents.lock(incident.id());
        return held;
    }

    /** The same by its name; whatever anybody has just written about it is known then. */
    Incident held(UUID id) {
        hold(links.numbers(id).stream().map(CaseNumber::of));
        return incidents.lock(id).orElseThrow();
    }

    private void hold(Stream<CaseNumber> numbers) {
        numbers.distinct().sorted(Comparator.comparing(CaseNumber::value)).forEach(cases::change);
    }

    /**
     * A case that is about to be changed together with the others of its incident: whoever began with this one would wait
     * for somebody who began with another, and that one for this. All are held in one order, the incident after them.
     */
    SupportCase change(CaseNumber number) {
        return change(number, number);
    }

    /** The same for one of two cases, which are about to belong to one incident. */
    SupportCase change(CaseNumber number, CaseNumber other) {
        hold(Stream.of(number, other)
                .flatMap(one -> Stream.concat(
                        Stream.of(one), links.besides(one.value()).stream().map(CaseNumber::of))));
        SupportCase held = cases.change(number);
        of(held).ifPresent(incident -> incidents.lock(incident.id()));
        return held;
    }

    List<CaseNumber> numbers(Incident incident) {
        return links(incident).stream().map(IncidentCase::number).toList();
    }

    /** Whose case it is, while nobody holds it yet. */
    Optional<DeskId> deskOf(CaseNumber number) {
        return links.deskOf(number.value()).map(DeskId::of);
    }

    Incident declare(SupportCase supportCase, Author by, String reason) {
        Incident declared = incidents.save(new Incident(supportCase, by, reason, now()));
        join(declared, supportCase);
        events.publishEvent(new IncidentDeclared(declared.id(), declared.number(), declared.desk()));
        return declared;
    }

    IncidentCase join(Incident incident, SupportCase supportCase) {
        return links.save(new IncidentCase(incident, supportCase, now()));
    }

    void tellReengaged(Incident incident) {
        events.publishEvent(new IncidentReengaged(incident.id(), incident.number(), incident.desk()));
    }

    /** Nobody need be on the call or remain reachable any more. */
    void end(Incident incident) {
        incident.end(now());
        links(incident).forEach(link -> link.pin(null));
        events.publishEvent(new IncidentOver(incident.id(), incident.number(), incident.desk()));
    }

    /** A case has ended; with the last of them the incident is over. */
    void caseEnded(SupportCase ended) {
        of(ended).ifPresent(incident -> {
            incidents.lock(incident.id()); // two that end at once must not both take the other for open
            link(ended).ifPresent(link -> link.pin(null));
            boolean allEnded = numbers(incident).stream()
                    .allMatch(number -> number.equals(ended.number())
                            || !cases.get(number).state().open());
            if (allEnded) {
                end(incident);
            }
        });
    }

    Instant now() {
        return clock.instant();
    }
}
