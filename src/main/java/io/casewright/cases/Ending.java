package io.casewright.cases;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How the last cycle of a case ended, in the word policies use, and when, in UTC. */
@Embeddable
record Ending(String endedAs, Instant endedAt) {}
