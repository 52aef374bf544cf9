package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which analyses of causes there are, and which of them a case belongs to: one for each incident (SN-9). */
@Component
class AnalysisBook {

    private final AnalysisTable table;
    private final IncidentBook incidents;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnalysisBook(AnalysisTable table, IncidentBook incidents, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.incidents = incidents;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The one that is owed now, or was owed in this cycle, or that of the incident to which the case belongs; what is
     * still open when a case is reopened goes on.
     */
    Optional<CauseAnalysis> of(SupportCase supportCase) {
        return last(table.ofCase(supportCase.number().value()).stream()
                        .filter(analysis -> analysis.open() || analysis.cycle() == supportCase.cycle()))
                .or(() -> supportCase.state() == CaseState.NEW
                        ? Optional.empty()
                        : incidents.of(supportCase).flatMap(this::of));
    }

    /** The one that is owed to all customers of an incident. */
    Optional<CauseAnalysis> of(Incident incident) {
        return last(
                table.ofIncident(incident.id()).stream().filter(analysis -> !analysis.settledAs(CauseAnalysis.JOINED)));
    }

    private static Optional<CauseAnalysis> last(Stream<CauseAnalysis> analyses) {
        return analyses.filter(analysis -> !analysis.settledAs(CauseAnalysis.NOT_OWED))
                .reduce((earlier, later) -> later);
    }

    /** A case has come to an incident: its analysis is that of the incident, or becomes it (SN-9). */
    void join(Incident incident, SupportCase supportCase) {
        Optional<CauseAnalysis> common = of(incident);
        table.ofCase(supportCase.number().value()).stream()
                .filter(CauseAnalysis::open)
                .forEach(analysis -> {
                    if (common.isPresent()) {
                        drop(analysis, CauseAnalysis.JOINED);
                    } else {
                        analysis.concern(incident.id());
                    }
                });
    }

    /** The cases whose customers are owed it: all of its incident, or the one it was begun for. */
    List<CaseNumber> casesOf(CauseAnalysis analysis) {
        UUID incident = analysis.incident();
        return Stream.concat(
                        Stream.of(analysis.number()),
                        incident == null ? Stream.empty() : incidents.numbers(incidents.get(incident)).stream())
                .distinct()
                .sorted(Comparator.comparing(CaseNumber::value))
                .toList();
    }

    CauseAnalysis get(UUID id) {
        return table.findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no analysis of a cause called " + id + "."));
    }

    /** Somebody is to write one from now on. */
    void begin(SupportCase supportCase) {
        CauseAnalysis begun = table.save(new CauseAnalysis(supportCase, now()));
        if (supportCase.state() != CaseState.NEW) {
            incidents.of(supportCase).map(Incident::id).ifPresent(begun::concern);
        }
        events.publishEvent(new AnalysisOwed(begun.id(), begun.number(), begun.desk()));
    }

    /** Nobody is to write it any more. */
    void drop(CauseAnalysis analysis, String as) {
        analysis.settle(as, now());
        events.publishEvent(new AnalysisSettled(analysis.id(), analysis.number(), analysis.desk()));
    }

    Instant now() {
        return clock.instant();
    }
}
