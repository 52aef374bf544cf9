package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.PolicyAnswered;
import io.casewright.promise.Promises;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps the process of a case takes: each changes the case in the transaction of that step. */
@Component
@Transactional
public class CaseProgress {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;
    private final Promises promises;
    private final Endings endings;

    CaseProgress(CaseRecords.Cases cases, Timeline timeline, Promises promises, Endings endings) {
        this.cases = cases;
        this.timeline = timeline;
        this.promises = promises;
        this.endings = endings;
    }

    /**
     * A case that nobody reopens until the transaction ends.
     *
     * @throws WrongState if the case is not resolved, or was reopened meanwhile
     */
    public SupportCase resolved(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        if (supportCase.state() != CaseState.RESOLVED) {
            throw new WrongState("Only a resolved case is closed; this one is "
                    + supportCase.state().word() + ".");
        }
        return supportCase;
    }

    /**
     * What was learned from a resolved case is settled, and nothing is sold with it any more: it is closed (CS-1, CT-8).
     *
     * @param sentence what the customer reads of it
     * @throws WrongState if the case is not resolved, or was reopened meanwhile
     */
    public void close(CaseNumber number, Author author, String sentence) {
        SupportCase supportCase = resolved(number);
        timeline.event(supportCase, author, sentence);
        endings.close(supportCase);
    }

    /** Nobody else changes the case until the transaction ends. */
    public void hold(CaseNumber number) {
        cases.change(number);
    }

    /** When something is due next, if anything is; it also goes into the case's row, by which queues are read. */
    public Optional<Instant> noteNextDue(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        Optional<Instant> next = promises.nextDue(number, supportCase.cycle());
        supportCase.nextDue(next.orElse(null));
        return next;
    }

    /** When something was due next, as far as anybody had noted. */
    @Transactional(readOnly = true)
    public Optional<Instant> notedNextDue(CaseNumber number) {
        return Optional.ofNullable(cases.get(number).nextDueAt());
    }

    /** Keeps beside the case what its policy has just answered. */
    @EventListener
    void on(PolicyAnswered answered) {
        cases.get(answered.caseNumber()).answered(answered.decision(), answered.answer());
    }
}
