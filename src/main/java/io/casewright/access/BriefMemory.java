package io.casewright.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Remembers answers for some seconds, and only so many of them.
 * What was not found is not remembered: it may be there the next moment.
 */
public final class BriefMemory<V> {

    private static final int MOST = 2_000;
    private static final int SEARCHES_AT_ONCE = 64;

    private final Clock clock;
    private final Duration lifetime;
    private final Object[] searches =
            Stream.generate(Object::new).limit(SEARCHES_AT_ONCE).toArray();
    private final Map<String, Remembered<V>> byKey = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered<V>> eldest) {
            return size() > MOST;
        }
    };

    /** A memory in which each answer stays for the lifetime. */
    public BriefMemory(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** The remembered answer, or the one found now. Whoever asks the same at the same moment waits for one search. */
    public Optional<V> get(String key, Supplier<Optional<V>> find) {
        Optional<V> known = known(key);
        if (known.isPresent()) {
            return known;
        }
        synchronized (searches[Math.floorMod(key.hashCode(), searches.length)]) {
            return known(key).or(() -> {
                Optional<V> found = find.get();
                found.ifPresent(value -> remember(key, value));
                return found;
            });
        }
    }

    private synchronized Optional<V> known(String key) {
        Remembered<V> remembered = byKey.get(key);
        if (remembered == null || !isFresh(remembered.until())) {
            byKey.remove(key);
            return Optional.empty();
        }
        return Optional.of(remembered.value());
    }

    private boolean isFresh(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        // Longer than a lifetime: it was remembered before the clock was put back.
        return !left.isNegative() && !left.isZero() && left.compareTo(lifetime) <= 0;
    }

    private synchronized void remember(String key, V value) {
        byKey.remove(key);
        byKey.put(key, new Remembered<>(value, clock.instant().plus(lifetime)));
    }

    private record Remembered<V>(V value, Instant until) {}
}
