package io.casewright.cases;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** While a case is pending: when we last asked, when we remind, when it closes if nobody answers (ALL-7). */
@Embeddable
public record Waiting(Instant askedAt, Instant reminderAt, Instant closesAt) {}
