package io.casewright.cases;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** What an engineer says and does on a case, as the customer reads it, and what that is worth. */
@Component
class EngineerWords {

    private final Timeline timeline;
    private final KeptPromises promises;
    private final CallReasons calls;
    private final UrgentBook urgent;

    EngineerWords(Timeline timeline, KeptPromises promises, CallReasons calls, UrgentBook urgent) {
        this.timeline = timeline;
        this.promises = promises;
        this.calls = calls;
        this.urgent = urgent;
    }

    /**
     * A public reply written by a person is what keeps a first response; the time of writing counts (ALL-4). Where we
     * have to call, it does so only after an attempt that nobody answered (SN-10).
     */
    void say(SupportCase supportCase, Author engineer, String text) {
        Instant at = timeline.message(supportCase, engineer, Channel.PORTAL, text);
        CallReasons.Writing writing = calls.writing(supportCase);
        if (writing != CallReasons.Writing.IS_NOT_ENOUGH) {
            String before = writing == CallReasons.Writing.IS_ENOUGH_AFTER_A_CALL
                    ? "Called without an answer, and then answered by "
                    : "Answered by ";
            promises.heardFromUs(supportCase, at, before + engineer.name() + ".");
            urgent.answered(supportCase, at);
        }
    }

    /** The same for what is owed beyond the end of a case: only one that is with us has heard from us by it (SN-9). */
    void publish(SupportCase supportCase, Author engineer, String text) {
        if (supportCase.state() == CaseState.NEW || supportCase.state() == CaseState.IN_PROGRESS) {
            say(supportCase, engineer, text);
        } else {
            timeline.message(supportCase, engineer, Channel.PORTAL, text);
        }
    }

    /** A connected call is a first response as well; the time at which it began counts. */
    void talked(SupportCase supportCase, Author engineer, Instant at) {
        promises.heardFromUs(supportCase, at, "Talked to by " + engineer.name() + ".");
        urgent.answered(supportCase, timeline.now());
    }

    /** We called and nobody answered: an attempt, with what is known of it (SN-10). */
    void tried(SupportCase supportCase, Author engineer, PhoneTalk.Said said) {
        urgent.note(supportCase, engineer, said, timeline.now());
    }

    /** Something the engineer did, in words the customer may read. */
    Instant did(SupportCase supportCase, Author engineer, String sentence) {
        return timeline.event(supportCase, engineer, sentence);
    }

    /** Something only staff reads. */
    void remark(SupportCase supportCase, Author author, String text) {
        timeline.note(supportCase, author, text);
    }

    Instant now() {
        return timeline.now();
    }
}
