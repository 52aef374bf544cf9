package io.casewright.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose word a case waits for, or waited for.
 *
 * @param kind {@code sponsorship} (CS-5, CT-1) or {@code confirmation} (CH-11)
 * @param askedAt in UTC
 * @param answer {@code yes}, {@code no}, or null while there is none
 * @param reason given with a no
 * @param answeredAt in UTC
 */
public record AskedView(
        UUID person,
        String name,
        String kind,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String reason,
        @Nullable Instant answeredAt) {

    /** Whether the answer is still awaited. */
    public boolean open() {
        return answer == null;
    }
}
