package io.casewright.access;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Slows down whoever says many PINs that are none. A PIN opens nothing by itself, but a case is not to be fished for. */
@Component
public class PinGuesses {

    private static final int FREE = 10;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final GuessLimit limit;

    PinGuesses(Clock clock) {
        this.limit = new GuessLimit(clock, FREE, LONGEST);
    }

    /**
     * Does something with a PIN. Being right once does not make up for having been wrong.
     *
     * @param who by whom or what PINs are counted
     * @param wrong what is thrown where the PIN is none
     * @throws TooManyAttempts if too many were none just now
     */
    public <T> T guess(String who, Class<? extends RuntimeException> wrong, Supplier<T> action) {
        limit.check(who);
        try {
            return action.get();
        } catch (RuntimeException refused) {
            if (wrong.isInstance(refused)) {
                limit.wrong(who);
            }
            throw refused;
        }
    }
}
