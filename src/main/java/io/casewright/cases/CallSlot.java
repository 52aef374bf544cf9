package io.casewright.cases;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When a call is to be held.
 *
 * @param at the beginning, in UTC
 * @param zone the zone in which it was named
 */
public record CallSlot(Instant at, ZoneId zone) {}
