package io.casewright.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A figure that many gauges show at once and that is counted once for all of them: it is five seconds old at most. */
public final class Reading<T> {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Clock clock;
    private final Supplier<T> count;
    private volatile @Nullable Taken<T> last;

    /** A figure that is counted when somebody asks for it. */
    public Reading(Clock clock, Supplier<T> count) {
        this.clock = clock;
        this.count = count;
    }

    public T now() {
        Instant now = clock.instant();
        Taken<T> taken = last;
        // Demo and tests move the clock: a reading from the future is as old as one from the past.
        if (taken == null || Duration.between(now, taken.at()).abs().compareTo(FRESH) > 0) {
            taken = new Taken<>(now, count.get());
            last = taken;
        }
        return taken.figure();
    }

    private record Taken<T>(Instant at, T figure) {}
}
