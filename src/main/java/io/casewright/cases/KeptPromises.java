package io.casewright.cases;

import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseTerms;
import io.casewright.promise.Promises;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a person's public words or a connected call are worth: they keep promises, and begin the next one. */
@Component
class KeptPromises {

    private final Promises promises;
    private final PromiseTerms terms;
    private final IncidentBook incidents;

    KeptPromises(Promises promises, PromiseTerms terms, IncidentBook incidents) {
        this.promises = promises;
        this.terms = terms;
        this.incidents = incidents;
    }

    /** The customer has heard from a person: that is the first response, and an update from which the next runs (SN-4). */
    void heardFromUs(SupportCase supportCase, Instant at, String evidence) {
        promises.settle(supportCase.number(), supportCase.cycle(), PromiseKind.FIRST_RESPONSE, at, evidence);
        promises.settle(supportCase.number(), supportCase.cycle(), PromiseKind.PROGRESS_UPDATE, at, evidence);
        if (incidents.standsBy(supportCase)) {
            return; // SN-4: at stand-by updates have ended
        }
        promises.owe(
                supportCase.number(),
                supportCase.cycle(),
                PromiseKind.PROGRESS_UPDATE,
                at,
                terms.of(supportCase.number(), PromiseKind.PROGRESS_UPDATE, supportCase.policy()));
    }
}
