package io.casewright.portal;

import io.casewright.cases.Author;
import io.casewright.cases.Viewer;
import io.casewright.desk.Desk;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking at a page.
 *
 * @param zone the person's own; null for staff, who read times in the zone of the desk they are looking at
 */
record Visitor(Viewer viewer, Author author, @Nullable ZoneId zone) {

    ZoneId zoneAt(Desk desk) {
        return zone == null ? desk.zone() : zone;
    }

    boolean staff() {
        return viewer.internal();
    }
}
