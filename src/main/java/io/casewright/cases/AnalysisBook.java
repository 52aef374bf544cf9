package io.casewright.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which analyses of causes there are, and which of them a case belongs to: one for each incident (SN-9). */
@Component
class AnalysisBook {

    private final AnalysisTable table;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnalysisBook(AnalysisTable table, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.clock = clock;
        this.events = events;
    }

    /** The one that is owed now, or was owed in this cycle; what is still open when a case is reopened goes on. */
    Optional<CauseAnalysis> of(SupportCase supportCase) {
        return table.ofCase(supportCase.number().value()).stream()
                .filter(analysis -> !analysis.settledAs(CauseAnalysis.NOT_OWED))
                .filter(analysis -> analysis.open() || analysis.cycle() == supportCase.cycle())
                .reduce((earlier, later) -> later);
    }

    CauseAnalysis get(UUID id) {
        return table.findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no analysis of a cause called " + id + "."));
    }

    /** Somebody is to write one from now on. */
    void begin(SupportCase supportCase) {
        CauseAnalysis begun = table.save(new CauseAnalysis(supportCase, now()));
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
