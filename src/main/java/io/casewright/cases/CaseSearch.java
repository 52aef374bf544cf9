package io.casewright.cases;

import io.casewright.desk.DeskId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted, of those the viewer may see.
 *
 * @param desk of this desk only, or null for all
 * @param states in one of these states; empty for any
 * @param cursor where the last page ended ({@link CasePage#next}), or null to begin
 * @param size how many at most, 1 to 200
 */
public record CaseSearch(
        @Nullable DeskId desk,
        Set<CaseState> states,
        @Nullable String cursor,
        int size) {

    private static final int MOST = 200;

    /** @throws InvalidInput if the size is out of range */
    public CaseSearch {
        states = states.isEmpty() ? Set.of(CaseState.values()) : Set.copyOf(states);
        if (size < 1 || size > MOST) {
            throw new InvalidInput("size", "A page has 1 to 200 cases.");
        }
    }

    /** Cases with a lower running number are wanted. */
    long before() {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[1-9][0-9]{0,11}")) {
            throw new InvalidInput("cursor", "This is no cursor that a page of cases ended with.");
        }
        return Long.parseLong(cursor);
    }
}
