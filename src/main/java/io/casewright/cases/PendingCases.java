package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.promise.Cause;
import io.casewright.promise.Promises;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Waiting for the customer, from our question until somebody answers or the desk's days are over (ALL-7, CH-18, SN-6). */
@Component
@Transactional
public class PendingCases {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;
    private final IdleDays idleDays;
    private final Promises promises;
    private final Endings endings;

    PendingCases(CaseRecords.Cases cases, Timeline timeline, IdleDays idleDays, Promises promises, Endings endings) {
        this.cases = cases;
        this.timeline = timeline;
        this.idleDays = idleDays;
        this.promises = promises;
        this.endings = endings;
    }

    /** The case waits for the customer; the days begin when we last asked (ALL-7), and updates wait with it (SN-4). */
    public void awaitCustomer(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        Waiting waiting = idleDays.fromNow(supportCase);
        supportCase.awaitCustomer(waiting);
        promises.pause(
                number,
                supportCase.cycle(),
                waiting.askedAt(),
                () -> by(Author.Kind.ENGINEER, number, Cause.CUSTOMER_ASKED));
    }

    /**
     * What has become of the customer's silence: a reply that races the closing wins, and a case that staff keeps open
     * for a reason is not closed yet (ALL-7); nor is one of which a service is open (CT-8).
     *
     * @return {@code answered}, {@code exempt} or {@code over}
     */
    public String silence(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        return supportCase
                .waiting()
                .filter(waiting -> !timeline.customerWroteSince(number, waiting.askedAt()))
                .map(waiting -> idleDays.prolonged(supportCase, waiting))
                .map(waiting -> {
                    supportCase.awaitCustomer(waiting);
                    return waiting.closesAt().isAfter(timeline.now()) ? "exempt" : "over";
                })
                .orElse("answered");
    }

    /** Somebody of the customer answered: the case is with us again. */
    public void resume(CaseNumber number) {
        takeUp(cases.change(number));
    }

    /** The desk's days are over (CH-18, SN-6). */
    public void closeSilent(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        Instant now = timeline.event(supportCase, Author.SYSTEM, "Closed because no answer came.");
        endings.end(supportCase, CaseState.CLOSED, Endings.SILENT, now);
    }

    /** The case is with us, and what stood still while it waited runs on. */
    void takeUp(SupportCase supportCase) {
        boolean waited = supportCase.state() == CaseState.PENDING;
        supportCase.takeUp();
        if (waited) {
            promises.resume(
                    supportCase.number(),
                    supportCase.cycle(),
                    timeline.now(),
                    () -> by(Author.Kind.CUSTOMER, supportCase.number(), Cause.CUSTOMER_REPLIED));
        }
    }

    /** Whoever has just written is who caused it, if it was one of them. */
    private Cause by(Author.Kind who, CaseNumber number, Cause cause) {
        return timeline.lastWords(number)
                .filter(words -> words.authorKind().equals(who.word()))
                .map(words -> cause.by(words.authorName()))
                .orElse(cause);
    }
}
