package io.casewright.cases;

import io.casewright.cases.Incident.State;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.ReleasedPromises;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Engineers leave the call of an incident and remain reachable, until one call brings them back (SN-7). */
@Component
class StandBy {

    private static final String BEGAN = "The product was ruled out as a cause: engineers stand by.";

    private final IncidentBook book;
    private final ReleasedPromises released;
    private final CasePromises promises;
    private final Timeline timeline;
    private final Pins pins;

    StandBy(IncidentBook book, ReleasedPromises released, CasePromises promises, Timeline timeline, Pins pins) {
        this.book = book;
        this.released = released;
        this.promises = promises;
        this.timeline = timeline;
        this.pins = pins;
    }

    /** For every case of the incident that goes on: updates stop, and the customer learns how to call us back (SN-4). */
    void begin(Incident incident) {
        incident.standBy(book.now());
        book.hold(incident).forEach(this::begin);
    }

    /** The same for one case; one that waits for its customer goes on waiting. */
    void begin(SupportCase supportCase) {
        if (!supportCase.state().open()) {
            return;
        }
        released.release(supportCase.number(), supportCase.cycle(), PromiseKind.PROGRESS_UPDATE, book.now(), BEGAN);
        book.link(supportCase).ifPresent(link -> link.pin(pins.fresh(supportCase.desk())));
        if (supportCase.state() != CaseState.PENDING && supportCase.state() != CaseState.PARKED) {
            supportCase.rest(CaseState.STAND_BY);
        }
        timeline.event(
                supportCase,
                Author.SYSTEM,
                "Our product was ruled out as a cause. Our engineers have left the call and stand by: regular updates stop,"
                        + " and one call from you brings the engineers back.");
    }

    /**
     * Somebody called about a case: if engineers stood by for it at that time they are back. The case of the call begins
     * a new cycle, with whatever the policy promises for it; on the others of the incident updates go on (SN-7).
     *
     * @param ending what ends with the cycle of the case besides
     */
    void end(SupportCase called, Instant at, Runnable ending) {
        book.of(called)
                .filter(incident -> incident.is(State.STAND_BY))
                .filter(incident -> incident.standBySince() != null && !at.isBefore(incident.standBySince()))
                .ifPresent(incident -> {
                    ending.run();
                    incident.meet();
                    book.hold(incident).stream()
                            .filter(linked -> linked.state().open())
                            .forEach(linked -> leave(linked, linked.number().equals(called.number()), at));
                    book.tellReengaged(incident);
                });
    }

    private void leave(SupportCase linked, boolean called, Instant at) {
        book.link(linked).ifPresent(link -> link.pin(null));
        if (called) {
            released.release(
                    linked.number(), linked.cycle(), PromiseKind.FIRST_RESPONSE, at, "A new cycle began with a call.");
            linked.reopen(at);
            linked.waiting().ifPresent(linked::awaitCustomer);
        } else {
            goOn(linked);
        }
        timeline.event(linked, Author.SYSTEM, "Our engineers are back on the call of this incident.");
    }

    /** It is with us again, in the cycle it is in. */
    void goOn(SupportCase supportCase) {
        if (supportCase.state() == CaseState.STAND_BY) {
            supportCase.rest(CaseState.IN_PROGRESS);
        }
        promises.renewNow(supportCase);
    }
}
