package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of calling the contact, as it came from the form (SN-10).
 *
 * @param outcome {@code connected} or {@code not-reached}
 * @param at when the call was; empty for just now
 * @param phone the number that was called
 * @param words what was said, or happened instead, up to 2,000 characters; for colleagues
 * @param message what the customer reads, up to 3,900 characters; it may be empty after a connected call
 * @param again when somebody tries again; empty if nobody is to
 */
public record ContactReport(
        @Nullable String outcome,
        @Nullable String at,
        @Nullable String phone,
        @Nullable String words,
        @Nullable String message,
        @Nullable String again) {

    private static final Set<String> OUTCOMES = Set.of(PhoneTalk.CONNECTED, PhoneTalk.NOT_REACHED);
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_MESSAGE = 3_900;
    private static final Duration FURTHEST = Duration.ofDays(7);

    /** @throws InvalidInput naming every field that does not fit */
    Read read(Bounds bounds) {
        List<Problem> problems = new ArrayList<>();
        String result = Words.chosen("contactOutcome", "What came of the call", outcome, OUTCOMES, problems);
        boolean connected = result.equals(PhoneTalk.CONNECTED);
        Instant when = at == null || at.isBlank() ? bounds.now() : called(at, bounds, problems);
        String number = Words.line("contactNumber", "The number you called", phone, LONGEST_NUMBER, problems);
        String said = Words.required("contactWords", "What was said or happened", words, Words.REASON, problems);
        String told = connected
                ? Words.optional("contactMessage", "What the customer reads", message, LONGEST_MESSAGE, problems)
                        .orElse("")
                : Words.required("contactMessage", "What the customer reads", message, LONGEST_MESSAGE, problems);
        Instant next = again == null || again.isBlank() ? null : later(again, connected, bounds, problems);
        Words.refuse(problems);
        return new Read(connected, when, number, said, told, next);
    }

    private static Instant called(String at, Bounds bounds, List<Problem> problems) {
        CallSlot named = new CallTimes(problems).written("contactAt", at, bounds.zone());
        if (named == null) {
            return bounds.now();
        }
        if (named.at().isAfter(bounds.now())) {
            problems.add(new Problem("contactAt", "This time is still to come."));
        } else if (named.at().isBefore(bounds.since())) {
            problems.add(new Problem("contactAt", "At that time there was no such case yet."));
        }
        return named.at();
    }

    private static @Nullable Instant later(String again, boolean connected, Bounds bounds, List<Problem> problems) {
        if (connected) {
            problems.add(new Problem("contactAgain", "Whom you have talked to need not be called again."));
            return null;
        }
        CallSlot named = new CallTimes(problems).written("contactAgain", again, bounds.zone());
        if (named != null && !named.at().isAfter(bounds.now())) {
            problems.add(new Problem("contactAgain", "This time is past."));
        } else if (named != null && named.at().isAfter(bounds.now().plus(FURTHEST))) {
            problems.add(new Problem("contactAgain", "This is more than a week from now: arrange a call instead."));
        }
        return named == null ? null : named.at();
    }

    /**
     * What it is measured by.
     *
     * @param since no call about it can have been earlier
     * @param zone in which times are written if none is named
     */
    record Bounds(Instant since, ZoneId zone, Instant now) {}

    /** The same, found to be right. */
    record Read(
            boolean connected,
            Instant at,
            String phone,
            String words,
            String message,
            @Nullable Instant again) {}
}
