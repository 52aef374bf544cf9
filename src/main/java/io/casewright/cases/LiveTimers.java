package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the processes of a case will do by themselves when a time comes. */
public interface LiveTimers {

    /** Those that run for a case now, whichever process they belong to, in order of when they are due. */
    List<LiveTimer> of(CaseNumber number);

    /**
     * One of them.
     *
     * @param word what gave it its time, such as {@code cases.closesAt}
     * @param name what happens then, as the diagram calls it
     * @param at in UTC; in the past where the product stood still
     * @param promise the promise it watches, or null
     */
    record LiveTimer(
            String word, String name, Instant at, @Nullable UUID promise) {}
}
