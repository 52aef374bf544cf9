package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call, as it came from the form (CH-15).
 *
 * @param outcome {@code held}, {@code solved}, {@code missed}, {@code moved} or {@code called-off}
 * @param minutes how long it took
 * @param began when it began; empty if it began when it was to begin, or has just ended
 * @param report what came of it, up to 3,900 characters; the customer reads it
 */
public record CallOutcome(
        @Nullable String outcome,
        @Nullable String minutes,
        @Nullable String began,
        @Nullable String report) {

    /** Nobody talks longer than a day, whatever a policy leaves open. */
    private static final int LONGEST = 1_440;

    private static final int REPORT = 3_900;

    /** @throws InvalidInput naming every field that does not fit */
    Read read(Bounds bounds) {
        List<Problem> problems = new ArrayList<>();
        Result result = Result.of(outcome);
        if (result == null) {
            throw new InvalidInput("callOutcome", "Choose what came of the call.");
        }
        int took = result.tookPlace() ? minutes(bounds.limit(), problems) : 0;
        Instant at = result.tookPlace() ? began(bounds, took, problems) : bounds.now();
        String words = Words.required("callReport", "What came of it", report, REPORT, problems);
        Words.refuse(problems);
        return new Read(result, took, at, words);
    }

    private int minutes(int limit, List<Problem> problems) {
        int most = limit > 0 ? limit : LONGEST;
        String given = minutes == null ? "" : minutes.strip();
        int took = given.matches("[0-9]{1,4}") ? Integer.parseInt(given) : 0;
        if (took < 1 || took > most) {
            problems.add(new Problem("callMinutes", "The call takes 1 to " + most + " minutes, in whole numbers."));
        }
        return took;
    }

    /** A slot that is past is when it began, unless somebody says otherwise; a call at once has just ended. */
    private Instant began(Bounds bounds, int took, List<Problem> problems) {
        if (began == null || began.isBlank()) {
            Instant atLatest = bounds.now().minus(Duration.ofMinutes(took));
            Instant likely = bounds.slot() == null || bounds.slot().isAfter(atLatest) ? atLatest : bounds.slot();
            return likely.isBefore(bounds.since()) ? bounds.since() : likely;
        }
        CallSlot named = new CallTimes(problems).written("callBegan", began, bounds.zone());
        if (named == null) {
            return bounds.now();
        }
        if (named.at().isAfter(bounds.now())) {
            problems.add(new Problem("callBegan", "This time is still to come."));
        } else if (named.at().isBefore(bounds.since())) {
            problems.add(new Problem("callBegan", "At that time there was no such case yet."));
        }
        return named.at();
    }

    /**
     * What it is measured by.
     *
     * @param limit in minutes; 0 without a limit
     * @param slot when it was to begin, or null if at once
     * @param since no call about it can have begun earlier
     */
    record Bounds(int limit, @Nullable Instant slot, Instant since, ZoneId zone, Instant now) {}

    /** The same, found to be right. */
    record Read(Result result, int minutes, Instant began, String report) {}

    /** What can come of a call. */
    enum Result {
        HELD("held"),
        SOLVED("solved"),
        MISSED("missed"),
        MOVED("moved"),
        CALLED_OFF("called-off");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        static @Nullable Result of(@Nullable String word) {
            for (Result result : values()) {
                if (result.word.equals(word)) {
                    return result;
                }
            }
            return null;
        }

        boolean tookPlace() {
            return this == HELD || this == SOLVED;
        }
    }
}
