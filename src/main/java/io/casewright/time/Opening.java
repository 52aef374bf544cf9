package io.casewright.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * One unbroken time in which the hours are open, from {@code opens} up to but not including {@code closes} (ALL-1), and
 * the zones of the windows it is made of.
 */
public record Opening(Instant opens, Instant closes, Set<ZoneId> zones) {

    /** How long it is open. */
    public Duration length() {
        return Duration.between(opens, closes);
    }
}
