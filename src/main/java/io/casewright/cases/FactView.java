package io.casewright.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as shown: what is known, who said so, and why they were sure.
 *
 * @param source {@code stated} by the customer or {@code confirmed} by an engineer
 * @param statedAt in UTC
 */
public record FactView(
        String name,
        Object value,
        String source,
        String statedBy,
        @Nullable String reason,
        Instant statedAt) {}
