package io.casewright.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MovableClockTests {

    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00.123456789Z");
    private static final Instant NOW_IN_MILLISECONDS = Instant.parse("2026-11-20T15:00:00.123Z");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    @DisplayName("ALL-4 The clock follows its base in whole milliseconds, as fine as what is stored")
    void followsItsBase() {
        assertThat(clock.instant()).isEqualTo(NOW_IN_MILLISECONDS);
        assertThat(clock.millis()).isEqualTo(NOW.toEpochMilli());
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(MovableClock.system().millis()).isPositive();
    }

    @Test
    @DisplayName("ALL-4 Moved, the clock stands still until it returns")
    void standsWhereItWasMoved() {
        clock.moveTo(LATER);
        assertThat(clock.instant()).isEqualTo(LATER);

        clock.moveBy(Duration.ofDays(-1));
        assertThat(clock.instant()).isEqualTo("2026-12-31T00:00:00Z");

        clock.returnToNow();
        assertThat(clock.instant()).isEqualTo(NOW_IN_MILLISECONDS);
    }

    @Test
    @DisplayName("ALL-4 The clock moves together with whoever follows it")
    void tellsItsFollowers() {
        List<Optional<Instant>> early = new ArrayList<>();
        List<Optional<Instant>> late = new ArrayList<>();

        clock.onMove(early::add);
        clock.moveBy(Duration.ofHours(1));
        clock.onMove(late::add);
        clock.moveTo(LATER);
        clock.returnToNow();

        Instant hourLater = NOW_IN_MILLISECONDS.plusSeconds(3_600);
        assertThat(early).containsExactly(Optional.of(hourLater), Optional.of(LATER), Optional.empty());
        assertThat(late).isEqualTo(early);
    }

    @Test
    @DisplayName("ALL-2 Seen from another zone it is the same clock")
    void movesInEveryZone() {
        Clock adelaide = clock.withZone(Wall.UTC).withZone(Wall.ADELAIDE);

        clock.moveTo(LATER);

        assertThat(adelaide.instant()).isEqualTo(LATER);
        assertThat(adelaide.getZone()).isEqualTo(Wall.ADELAIDE);
    }

    @Test
    @DisplayName("ALL-4 Moves from many threads all count, and followers see them in order")
    void addsUpMovesOfManyThreads() {
        List<Optional<Instant>> seen = Collections.synchronizedList(new ArrayList<>());
        clock.moveTo(LATER);
        clock.onMove(seen::add);

        IntStream.range(0, 1_000).parallel().forEach(i -> clock.moveBy(Duration.ofSeconds(1)));

        assertThat(clock.instant()).isEqualTo(LATER.plusSeconds(1_000));
        assertThat(seen.stream().map(Optional::orElseThrow)).hasSize(1_001).isSorted();
    }
}
