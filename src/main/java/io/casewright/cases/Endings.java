package io.casewright.cases;

import io.casewright.promise.Promises;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends the cycle of a case: what is still owed on it is owed no more, and a call comes no more. */
@Component
class Endings {

    /** How a cycle ended, in the words policies use (fact {@code endedAs}). */
    static final String BY_CUSTOMER = "resolved-by-customer";

    static final String BY_ENGINEER = "resolved-by-engineer";
    static final String SILENT = "closed-silent";
    static final String REFUSED = "refused";

    private final Promises promises;
    private final CallBook calls;
    private final UrgentBook urgent;
    private final IncidentBook incidents;

    Endings(Promises promises, CallBook calls, UrgentBook urgent, IncidentBook incidents) {
        this.promises = promises;
        this.calls = calls;
        this.urgent = urgent;
        this.incidents = incidents;
    }

    /** Nothing is left to do; how and when the cycle ended stays as it was. */
    void close(SupportCase supportCase) {
        if (supportCase.endedAs() == null || supportCase.endedAt() == null) {
            throw new IllegalStateException("Only what has ended is closed.");
        }
        supportCase.end(CaseState.CLOSED, supportCase.endedAs(), supportCase.endedAt());
    }

    void end(SupportCase supportCase, CaseState as, String how, Instant at) {
        supportCase.end(as, how, at);
        promises.drop(supportCase.number(), supportCase.cycle(), at, "The case ended: " + how + ".");
        calls.drop(supportCase.number(), at);
        urgent.drop(supportCase, at);
        incidents.caseEnded(supportCase);
    }
}
