package io.casewright.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The application's only clock. It follows another clock until it is moved; then it stands still, and whoever keeps a
 * clock of their own follows. It ticks in whole milliseconds, as stored times do, so that what was judged is what is
 * kept.
 */
public class MovableClock extends Clock {

    private final Clock base;
    private final List<Consumer<Optional<Instant>>> followers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant standsAt;

    /** A clock that follows the base until it is moved. */
    public MovableClock(Clock base) {
        this.base = base;
    }

    /** A clock that follows the machine until it is moved. */
    public static MovableClock system() {
        return new MovableClock(Clock.systemUTC());
    }

    /** Stands still at that instant. */
    public synchronized void moveTo(Instant instant) {
        stand(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Stands still that much later than it shows, or earlier. */
    public synchronized void moveBy(Duration duration) {
        moveTo(instant().plus(duration));
    }

    /** Follows its base again. */
    public synchronized void returnToNow() {
        stand(null);
    }

    /** Tells of every move, in order, where the clock stands, empty when it runs again. Who comes late is told at once. */
    public synchronized void onMove(Consumer<Optional<Instant>> follower) {
        followers.add(follower);
        Instant instant = standsAt;
        if (instant != null) {
            follower.accept(Optional.of(instant));
        }
    }

    @Override
    public Instant instant() {
        Instant instant = standsAt;
        return instant != null ? instant : base.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** UTC: instants are stored in it, and people read them in their own zone. */
    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock seen from a zone; it moves along. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public Instant instant() {
                return MovableClock.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return MovableClock.this.withZone(other);
            }
        };
    }

    private void stand(@Nullable Instant instant) {
        standsAt = instant;
        followers.forEach(follower -> follower.accept(Optional.ofNullable(instant)));
    }
}
