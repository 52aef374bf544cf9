package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far somebody has read a case, and what was written after that. */
@Component
@Transactional(readOnly = true)
public class Reading {

    private final CaseRecords.Cases cases;
    private final CaseRecords.Entries entries;

    Reading(CaseRecords.Cases cases, CaseRecords.Entries entries) {
        this.cases = cases;
        this.entries = entries;
    }

    /** @throws CaseNotFound if there is no such case for this viewer */
    public void see(CaseNumber number, Viewer viewer) {
        if (cases.findByNumber(number.value())
                .filter(found -> cases.shows(found, viewer))
                .isEmpty()) {
            throw new CaseNotFound();
        }
    }

    /**
     * The position of the last entry that the viewer may read.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    public int last(CaseNumber number, Viewer viewer) {
        see(number, viewer);
        return since(number, 0).stream()
                .filter(entry -> viewer.internal() || !entry.internal())
                .mapToInt(CaseEntry::position)
                .max()
                .orElse(0);
    }

    /** What this author added after a position: words before what merely happened. */
    public Optional<EntryView> writtenBy(Author author, CaseNumber number, int after) {
        List<CaseEntry> own = since(number, after).stream()
                .filter(entry -> entry.isBy(author))
                .toList();
        return own.stream()
                .filter(CaseEntry::words)
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(CaseEntry::view);
    }

    /** The last words somebody else added after a position, of those the viewer may read. */
    public Optional<EntryView> writtenByOthers(Author author, CaseNumber number, Viewer viewer, int after) {
        return since(number, after).stream()
                .filter(entry -> entry.words() && !entry.isBy(author))
                .filter(entry -> viewer.internal() || !entry.internal())
                .reduce((earlier, later) -> later)
                .map(CaseEntry::view);
    }

    private List<CaseEntry> since(CaseNumber number, int position) {
        return entries.findByCaseNumberAndPositionGreaterThanOrderByPosition(number.value(), position);
    }
}
