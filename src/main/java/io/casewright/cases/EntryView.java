package io.casewright.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * An entry of the timeline as shown.
 *
 * @param position its place in the case, for a link to it
 * @param kind {@code message}, {@code event}, or {@code note} and {@code handover} for staff only
 * @param authorKind {@code customer}, {@code engineer} or {@code system}
 * @param body text, never markup
 * @param writtenAt in UTC
 */
public record EntryView(
        int position,
        int cycle,
        String kind,
        String authorKind,
        String authorName,
        String channel,
        String body,
        Instant writtenAt) {

    /** Whether only staff may read it. */
    @JsonIgnore
    public boolean internal() {
        return kind.equals(CaseEntry.NOTE) || kind.equals(CaseEntry.HANDOVER);
    }
}
