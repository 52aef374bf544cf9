package io.casewright.cases;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** While a case is pending: when we last asked, when we remind, when it closes if nobody answers (ALL-7). */
@Embeddable
public record Waiting(Instant askedAt, Instant reminderAt, Instant closesAt) {

    /** The same, with as long between reminder and closing, but not closed before that; never earlier than it was. */
    Waiting notClosedBefore(Instant earliest) {
        if (!earliest.isAfter(closesAt)) {
            return this;
        }
        return new Waiting(askedAt, earliest.minus(Duration.between(reminderAt, closesAt)), earliest);
    }
}
