package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said and what happened on each case, in order; entries are added and never changed. */
@Component
class Timeline {

    private final CaseRecords.Entries entries;
    private final Clock clock;

    Timeline(CaseRecords.Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Adds a message that everybody who takes part reads. */
    Instant message(SupportCase supportCase, Author author, Channel channel, String text) {
        return add(supportCase, CaseEntry.MESSAGE, author, channel, text);
    }

    /** Adds a note that only staff reads. */
    Instant note(SupportCase supportCase, Author author, String text) {
        return add(supportCase, CaseEntry.NOTE, author, Channel.PORTAL, text);
    }

    /** Adds something that happened, in words the customer may read. */
    Instant event(SupportCase supportCase, Author author, String sentence) {
        return add(supportCase, CaseEntry.EVENT, author, Channel.PORTAL, sentence);
    }

    /** Adds who of staff works on it from now on; customers do not read that. */
    Instant handover(SupportCase supportCase, Author author, String sentence) {
        return add(supportCase, CaseEntry.HANDOVER, author, Channel.PORTAL, sentence);
    }

    private Instant add(SupportCase supportCase, String kind, Author author, Channel channel, String text) {
        Instant now = now();
        entries.save(new CaseEntry(supportCase, kind, author, channel, text, now));
        return now;
    }

    /** When an entry written now is written. */
    Instant now() {
        return clock.instant();
    }

    boolean customerWroteSince(CaseNumber number, Instant since) {
        return entries.customerWroteSince(number.value(), since);
    }

    /** What was written last, if that was for everybody to read. */
    Optional<EntryView> lastWords(CaseNumber number) {
        return of(number, true).stream()
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.kind().equals(CaseEntry.MESSAGE));
    }

    List<EntryView> of(CaseNumber number, boolean internal) {
        return entries.findByCaseNumberOrderByPosition(number.value()).stream()
                .filter(entry -> internal || !entry.internal())
                .map(CaseEntry::view)
                .toList();
    }
}
