package io.casewright.cases;

import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.casewright.promise.ReleasedPromises;
import org.springframework.stereotype.Component;

/** What follows when the product is ruled out as the cause of an incident: a short statement instead of an analysis (SN-9). */
@Component
class RuledOut {

    private static final String WHY = "Our product was ruled out as a cause: a short statement comes instead.";

    private final CaseRecords.Cases cases;
    private final AnalysisBook analyses;
    private final Promises promises;
    private final ReleasedPromises released;
    private final Timeline timeline;

    RuledOut(
            CaseRecords.Cases cases,
            AnalysisBook analyses,
            Promises promises,
            ReleasedPromises released,
            Timeline timeline) {
        this.cases = cases;
        this.analyses = analyses;
        this.promises = promises;
        this.released = released;
        this.timeline = timeline;
    }

    /** For colleagues, where the incident was declared. */
    void remark(Incident incident, Author author, String text) {
        timeline.note(cases.change(incident.number()), author, text);
    }

    /** Where a draft is owed, it is the statement, and the final form is owed no more; else the final form is it. */
    void oweAStatement(Incident incident) {
        analyses.of(incident).filter(CauseAnalysis::open).ifPresent(analysis -> {
            analysis.ruleOut();
            analyses.casesOf(analysis).stream()
                    .flatMap(number -> promises.of(number).stream()
                            .filter(promise -> promise.unsettled() && promise.isA(PromiseKind.ROOT_CAUSE_DRAFT))
                            .map(PromiseView::cycle)
                            .map(cycle -> new Owed(cases.change(number), cycle)))
                    .toList()
                    .forEach(owed -> released.release(
                            owed.supportCase().number(),
                            owed.cycle(),
                            PromiseKind.ROOT_CAUSE_FINAL,
                            analyses.now(),
                            WHY));
        });
    }

    private record Owed(SupportCase supportCase, int cycle) {}
}
