package io.casewright.rest;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.policy.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case that might come.
 *
 * @param facts all that the policy's rules look at, by name: texts, whole numbers, true or false, or null
 * @param receivedAt when it comes, in UTC, between 2000 and 2100; now if nothing is said
 */
record PreviewRequest(
        @Nullable Map<String, @Nullable Object> facts,
        @Nullable Instant receivedAt) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    Facts givenFacts() {
        List<Problem> problems = new ArrayList<>();
        Facts given = Facts.none();
        for (var fact : (facts == null ? Map.<String, @Nullable Object>of() : facts).entrySet()) {
            try {
                given = given.with(fact.getKey(), fact.getValue());
            } catch (IllegalArgumentException refused) {
                problems.add(new Problem(
                        "facts." + fact.getKey(), "A fact is a text, a whole number, true or false, or null."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return given;
    }

    Instant receivedAt(Instant now) {
        if (receivedAt == null) {
            return now;
        }
        if (receivedAt.isBefore(EARLIEST) || !receivedAt.isBefore(LATEST)) {
            throw new InvalidInput("receivedAt", "The time must lie between 2000 and 2100.");
        }
        return receivedAt;
    }
}
