package io.casewright.portal;

import io.casewright.cases.EntryView;
import java.time.ZoneId;
import java.util.List;

/**
 * An entry of the timeline as a reader sees it.
 *
 * @param kind {@code message}, {@code note} or {@code event}
 * @param side {@code customer}, {@code engineer} or {@code system}
 * @param how the way it came, in words; empty where that says nothing
 */
record EntryLineView(
        int position,
        String kind,
        String side,
        String author,
        String how,
        String body,
        MomentView at,
        List<AttachmentLineView> files) {

    static EntryLineView of(EntryView entry, ZoneId zone, List<AttachmentLineView> files) {
        return new EntryLineView(
                entry.position(),
                entry.kind(),
                entry.authorKind(),
                entry.authorName(),
                entry.kind().equals("message") ? Wording.channel(entry.channel()) : "",
                entry.body(),
                MomentView.in(zone, entry.writtenAt()),
                files);
    }

    /** Whether nobody wrote it. */
    public boolean happened() {
        return !kind.equals("message") && !kind.equals("note");
    }
}
