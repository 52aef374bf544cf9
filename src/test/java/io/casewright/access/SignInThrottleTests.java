package io.casewright.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.time.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private static final AccessSettings SETTINGS =
            new AccessSettings(URI.create("http://localhost"), 4, Duration.ofHours(24), 5, 50, Duration.ofMinutes(5));

    private final MovableClock clock = MovableClock.system();
    private SignInThrottle throttle;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-18T15:00:00Z"));
        throttle = new SignInThrottle(SETTINGS, clock);
    }

    private boolean wrong(String account) {
        return throttle.guess(account, Optional::empty).isPresent();
    }

    private Optional<String> right(String account) {
        return throttle.guess(account, () -> Optional.of("in"));
    }

    private void pass(Duration duration) {
        clock.moveTo(clock.instant().plus(duration));
    }

    @Test
    void forgivesSomeMistakes() {
        IntStream.range(0, 4).forEach(i -> wrong("ada"));

        assertThat(right("ada")).contains("in");
        IntStream.range(0, 4).forEach(i -> wrong("ada"));
        assertThat(right("ada")).contains("in");
    }

    @Test
    @DisplayName("D08 a thousand guesses at one account: some are judged, and the owner gets in after minutes")
    void slowsGuessingDownAndLocksNobodyOut() {
        AtomicInteger judged = new AtomicInteger();
        for (int i = 0; i < 1000; i++) {
            try {
                throttle.guess("ada", () -> {
                    judged.incrementAndGet();
                    return Optional.empty();
                });
            } catch (TooManyAttempts paused) {
                assertThat(paused.pause()).isLessThanOrEqualTo(Duration.ofMinutes(5));
            }
            pass(Duration.ofSeconds(1));
        }

        assertThat(judged).hasValueLessThan(20);
        pass(Duration.ofMinutes(5));
        assertThat(right("ada")).contains("in");
    }

    @Test
    void countsGuessesThatComeAtOnce() {
        AtomicInteger judged = new AtomicInteger();
        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                throttle.guess("ada", () -> {
                    judged.incrementAndGet();
                    return Optional.empty();
                });
            } catch (TooManyAttempts expected) {
                // most of them
            }
        });

        assertThat(judged).hasValue(5);
    }

    @Test
    void doublesThePauseWithEachGuess() {
        IntStream.range(0, 5).forEach(i -> wrong("ada"));
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> right("ada"))
                .satisfies(paused -> assertThat(paused.pause()).isEqualTo(Duration.ofSeconds(1)));
        pass(Duration.ofSeconds(1));
        wrong("ada");
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> right("ADA"))
                .withMessageContaining("2 seconds");
    }

    @Test
    @DisplayName("D08 one guess each at a thousand accounts from one address is guessing too")
    void slowsDownAnAddressThatTriesManyAccounts() {
        AtomicInteger judged = new AtomicInteger();
        IntStream.range(0, 1000).forEach(i -> {
            try {
                throttle.guessFrom("203.0.113.9", () -> {
                    judged.incrementAndGet();
                    return throttle.guess("person" + i, Optional::empty);
                });
            } catch (TooManyAttempts expected) {
                // most of them
            }
        });

        assertThat(judged).hasValue(50);
        assertThat(throttle.guessFrom("203.0.113.10", () -> right("person1"))).contains("in");
    }

    @Test
    void forgetsNoWrongGuessOfAnAddressForOneThatWasRight() {
        IntStream.range(0, 49).forEach(i -> throttle.guessFrom("203.0.113.9", () -> Optional.empty()));
        throttle.guessFrom("203.0.113.9", () -> right("own"));
        throttle.guessFrom("203.0.113.9", () -> Optional.empty());

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> throttle.guessFrom("203.0.113.9", () -> right("own")));
    }

    @Test
    void remembersAnAnswerForSecondsOnly() {
        BriefMemory<Integer> memory = new BriefMemory<>(clock, Duration.ofSeconds(5));
        AtomicInteger asked = new AtomicInteger();

        memory.get("a", () -> Optional.of(asked.incrementAndGet()));
        pass(Duration.ofMillis(4999));
        assertThat(memory.get("a", () -> Optional.of(asked.incrementAndGet()))).contains(1);
        pass(Duration.ofMillis(1));
        assertThat(memory.get("a", () -> Optional.of(asked.incrementAndGet()))).contains(2);
        assertThat(memory.get("b", Optional::empty)).isEmpty();
        assertThat(memory.get("b", () -> Optional.of(3))).contains(3);
    }
}
