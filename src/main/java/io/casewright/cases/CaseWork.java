package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What every path of a case does to it: take it up, write to the customer, note, and end it. */
@Component
class CaseWork {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;
    private final EngineerWords words;
    private final Endings endings;
    private final PendingCases pending;

    CaseWork(CaseRecords.Cases cases, Timeline timeline, EngineerWords words, Endings endings, PendingCases pending) {
        this.cases = cases;
        this.timeline = timeline;
        this.words = words;
        this.endings = endings;
        this.pending = pending;
    }

    SupportCase get(CaseNumber number) {
        return cases.get(number);
    }

    SupportCase change(CaseNumber number) {
        return cases.change(number);
    }

    /**
     * Somebody works on the case.
     *
     * @throws WrongState if it has ended meanwhile
     */
    SupportCase takeUp(CaseNumber number) {
        SupportCase supportCase = open(number);
        pending.takeUp(supportCase);
        return supportCase;
    }

    /** The case is with us again, whoever is to act. */
    void resume(CaseNumber number) {
        pending.resume(number);
    }

    void takeUp(SupportCase supportCase) {
        pending.takeUp(supportCase);
    }

    /**
     * A case on which something can still be done.
     *
     * @throws WrongState if it has ended meanwhile
     */
    SupportCase open(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        if (!supportCase.state().open()) {
            throw new WrongState("This case is " + supportCase.state().word() + " already.");
        }
        return supportCase;
    }

    void publish(SupportCase supportCase, Author author, String text) {
        words.say(supportCase, author, text);
    }

    void note(SupportCase supportCase, Author author, String text) {
        timeline.note(supportCase, author, text);
    }

    Instant event(SupportCase supportCase, Author author, String sentence) {
        return timeline.event(supportCase, author, sentence);
    }

    /** @param what who resolved it follows them */
    String resolve(SupportCase supportCase, Author author, String what) {
        Instant at = timeline.event(supportCase, author, what + author.name() + ".");
        endings.end(supportCase, CaseState.RESOLVED, Endings.BY_ENGINEER, at);
        return "resolved";
    }

    /**
     * Ends the case without help, and shows why (CH-9).
     *
     * @param what who declined it follows them
     */
    String refuse(SupportCase supportCase, Author author, String reason, String what) {
        words.say(supportCase, author, reason);
        return refused(supportCase, author, what);
    }

    /** Ends the case without help, for a reason the customer has just read. */
    String refused(SupportCase supportCase, Author author, String what) {
        Instant at = timeline.event(supportCase, author, what + author.name() + ".");
        endings.end(supportCase, CaseState.RESOLVED, Endings.REFUSED, at);
        return "refused";
    }
}
