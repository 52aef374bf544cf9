package io.casewright.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong guesses per key. After the free ones each guess earns a pause, twice as long as the last, never longer
 * than the longest, and forgotten when there was none for some time.
 */
final class GuessLimit {

    private static final int MOST_KEYS = 20_000;
    private static final int LARGEST_POWER = 20;

    private final Clock clock;
    private final int free;
    private final Duration longest;
    private final Map<String, Guesses> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
            return size() > MOST_KEYS;
        }
    };

    GuessLimit(Clock clock, int free, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.longest = longest;
    }

    /** @throws TooManyAttempts if the pause is not over */
    synchronized void check(String key) {
        Duration left = Duration.between(clock.instant(), guesses(key).blockedUntil());
        // No pause is longer than the longest: one that seems so was earned before the clock was put back.
        if (!left.isNegative() && !left.isZero() && left.compareTo(longest) <= 0) {
            throw new TooManyAttempts(left);
        }
    }

    synchronized void wrong(String key) {
        Instant now = clock.instant();
        Guesses known = guesses(key);
        int wrong = now.isAfter(known.blockedUntil().plus(longest)) ? 1 : known.wrong() + 1;
        byKey.put(key, new Guesses(wrong, now.plus(pauseAfter(wrong))));
    }

    synchronized void right(String key) {
        byKey.remove(key);
    }

    private Guesses guesses(String key) {
        return byKey.getOrDefault(key, Guesses.NONE);
    }

    private Duration pauseAfter(int wrong) {
        if (wrong < free) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(LARGEST_POWER, wrong - free));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    private record Guesses(int wrong, Instant blockedUntil) {
        static final Guesses NONE = new Guesses(0, Instant.EPOCH);
    }
}
