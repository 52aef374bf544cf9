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

    CaseWork(CaseRecords.Cases cases, Timeline timeline, EngineerWords words, Endings endings) {
        this.cases = cases;
        this.timeline = timeline;
        this.words = words;
        this.endings = endings;
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
        SupportCase supportCase = cases.change(number);
        if (!supportCase.state().open()) {
            throw new WrongState("This case is " + supportCase.state().word() + " already.");
        }
        supportCase.takeUp();
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
        Instant at = timeline.event(supportCase, author, what + author.name() + ".");
        endings.end(supportCase, CaseState.RESOLVED, Endings.REFUSED, at);
        return "refused";
    }
}
