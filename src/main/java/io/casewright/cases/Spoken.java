package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer promises with an answer, as it came from the form; both fields, or none.
 *
 * @param what in words the customer reads
 * @param by a local time in the desk's zone, such as 2026-11-25 14:30
 */
public record Spoken(@Nullable String what, @Nullable String by) {

    static final Spoken NOTHING = new Spoken(null, null);

    private static final int LONGEST = 200;
    private static final int LONGEST_TIME = 60;

    /** @throws InvalidInput if only one of the fields is there, or one cannot be taken */
    Optional<Given> read(ZoneId zone, Instant now) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> promised = Words.optional("promisedWhat", "The promise", what, LONGEST, problems);
        Optional<String> time = Words.optional("promisedBy", "The time of the promise", by, LONGEST_TIME, problems);
        if (promised.isPresent() != time.isPresent()) {
            problems.add(
                    time.isEmpty()
                            ? new Problem("promisedBy", "Say by when you promise it.")
                            : new Problem("promisedWhat", "Say what you promise by then."));
        }
        CallTimes times = new CallTimes(problems);
        CallSlot slot =
                time.map(text -> times.written("promisedBy", text, zone)).orElse(null);
        boolean ahead = slot != null && times.ahead("promisedBy", slot, now);
        Words.refuse(problems);
        return promised.isPresent() && slot != null && ahead
                ? Optional.of(new Given(promised.get(), slot.at()))
                : Optional.empty();
    }

    /** The same, found to be right; by when is in UTC. */
    record Given(String what, Instant by) {}
}
