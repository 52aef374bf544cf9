package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.PolicyAnswered;
import io.casewright.promise.Promises;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps the process of a case takes: each changes the case in the transaction of that step. */
@Component
@Transactional
public class CaseProgress {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;
    private final IdleDays idleDays;
    private final Promises promises;
    private final Endings endings;

    CaseProgress(CaseRecords.Cases cases, Timeline timeline, IdleDays idleDays, Promises promises, Endings endings) {
        this.cases = cases;
        this.timeline = timeline;
        this.idleDays = idleDays;
        this.promises = promises;
        this.endings = endings;
    }

    /** The case waits for the customer; the days begin when we last asked (ALL-7). */
    public void awaitCustomer(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        supportCase.awaitCustomer(idleDays.fromNow(supportCase));
    }

    /** Whether nobody of the customer wrote since we asked: a reply that races the closing wins (ALL-7). */
    public boolean stillSilent(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        return supportCase
                .waiting()
                .filter(waiting -> !timeline.customerWroteSince(number, waiting.askedAt()))
                .isPresent();
    }

    /** Somebody of the customer answered: the case is with us again. */
    public void resume(CaseNumber number) {
        cases.change(number).takeUp();
    }

    /** The desk's days are over (CH-18, SN-6). */
    public void closeSilent(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        Instant now = timeline.event(supportCase, Author.SYSTEM, "Closed because no answer came.");
        endings.end(supportCase, CaseState.CLOSED, Endings.SILENT, now);
    }

    /**
     * What was learned from a resolved case is settled: it is closed (CS-1).
     *
     * @param sentence what the customer reads of it
     * @throws WrongState if the case is not resolved, or was reopened meanwhile
     */
    public void close(CaseNumber number, Author author, String sentence) {
        SupportCase supportCase = cases.change(number);
        if (supportCase.state() != CaseState.RESOLVED) {
            throw new WrongState("Only a resolved case is closed; this one is "
                    + supportCase.state().word() + ".");
        }
        timeline.event(supportCase, author, sentence);
        endings.close(supportCase);
    }

    /** When something is due next goes into the case's row, by which queues are read. */
    public void noteNextDue(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        supportCase.nextDue(promises.nextDue(number, supportCase.cycle()).orElse(null));
    }

    /** Keeps beside the case what its policy has just answered. */
    @EventListener
    void on(PolicyAnswered answered) {
        cases.get(answered.caseNumber()).answered(answered.decision(), answered.answer());
    }
}
