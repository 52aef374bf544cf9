package io.casewright.cases;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** What an engineer says and does on a case, as the customer reads it, and what that is worth. */
@Component
class EngineerWords {

    private final Timeline timeline;
    private final KeptPromises promises;

    EngineerWords(Timeline timeline, KeptPromises promises) {
        this.timeline = timeline;
        this.promises = promises;
    }

    /** A public reply written by a person is what keeps a first response; the time of writing counts (ALL-4). */
    void say(SupportCase supportCase, Author engineer, String text) {
        Instant at = timeline.message(supportCase, engineer, Channel.PORTAL, text);
        promises.heardFromUs(supportCase, at, "Answered by " + engineer.name() + ".");
    }

    /** A connected call is a first response as well; the time at which it began counts. */
    void talked(SupportCase supportCase, Author engineer, Instant at) {
        promises.heardFromUs(supportCase, at, "Talked to by " + engineer.name() + ".");
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
