package io.casewright.quote;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Words;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on about an order, as it came from the form.
 *
 * @param outcome {@code schedule} or {@code cancel}
 * @param day a local time in the desk's zone, such as 2026-11-25 14:30
 * @param words what the customer reads
 */
public record Appointment(
        @Nullable String outcome,
        @Nullable String day,
        @Nullable String words) {

    private static final Set<String> OUTCOMES = Set.of("schedule", "cancel");

    /** Nobody agrees on a day years ahead; a wrong year is the likelier reason. */
    private static final Duration FURTHEST = Duration.ofDays(2 * 366);

    /** @throws InvalidInput naming every field that does not fit */
    Read read(ZoneId zone, Instant now) {
        List<Problem> problems = new ArrayList<>();
        String chosen = Words.chosen("scheduleOutcome", "What happens next", outcome, OUTCOMES, problems);
        String told = Words.required("scheduleWords", "What the customer reads", words, Words.REASON, problems);
        Instant at = chosen.equals("schedule") ? at(zone, now, problems) : null;
        Words.refuse(problems);
        return new Read(at, told);
    }

    private @Nullable Instant at(ZoneId zone, Instant now, List<Problem> problems) {
        Instant at = null;
        try {
            at = LocalDateTime.parse((day == null ? "" : day).strip().replace(' ', 'T'))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException wrong) {
            problems.add(new Problem("scheduledFor", "The time must be written like 2026-11-25 14:30."));
        }
        if (at != null && at.isBefore(now)) {
            problems.add(new Problem("scheduledFor", "The time must not be past."));
        } else if (at != null && at.isAfter(now.plus(FURTHEST))) {
            problems.add(new Problem("scheduledFor", "The time must be within two years."));
        }
        return at;
    }

    /** The same, found to be right; without a time it is cancelled. */
    record Read(@Nullable Instant day, String words) {}
}
