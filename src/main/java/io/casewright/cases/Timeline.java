package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.memory.OfTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What was said and what happened on each case, in order; entries are added and never changed. */
@Component
class Timeline {

    private final CaseRecords.Entries entries;
    private final Clock clock;

    /** What a transaction has added comes after all that was there. */
    private final OfTransaction<CaseNumber, List<EntryView>> added = new OfTransaction<>();

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
        CaseEntry entry = entries.save(new CaseEntry(supportCase, kind, author, channel, text, now));
        added.get(supportCase.number(), ArrayList::new).add(entry.view());
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
        return last(number, entry -> true).filter(entry -> entry.kind().equals(CaseEntry.MESSAGE));
    }

    /** The last entry that is like this. */
    Optional<EntryView> last(CaseNumber number, Predicate<EntryView> like) {
        return last(added.get(number, ArrayList::new), like).or(() -> last(of(number, true), like));
    }

    private static Optional<EntryView> last(List<EntryView> entries, Predicate<EntryView> like) {
        return entries.stream().filter(like).reduce((earlier, later) -> later);
    }

    List<EntryView> of(CaseNumber number, boolean internal) {
        return entries.findByCaseNumberOrderByPosition(number.value()).stream()
                .filter(entry -> internal || !entry.internal())
                .map(CaseEntry::view)
                .toList();
    }
}
