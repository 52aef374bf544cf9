package io.casewright.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Slows guessing down, by account and by the address it comes from, on whatever way in (D08). */
@Component
public class SignInThrottle {

    private final GuessLimit accounts;
    private final GuessLimit addresses;

    SignInThrottle(AccessSettings settings, Clock clock) {
        this.accounts = new GuessLimit(clock, settings.freeGuesses(), settings.longestPause());
        this.addresses = new GuessLimit(clock, settings.freeGuessesFrom(), settings.longestPause());
    }

    /**
     * Lets a guess at an account be judged. It counts as wrong until it proves right: a thousand at once are a thousand.
     *
     * @param account whose password is tried, known or not
     * @throws TooManyAttempts if it was guessed at too often just now
     */
    public <T> Optional<T> guess(String account, Supplier<Optional<T>> judged) {
        String key = account.toLowerCase(Locale.ROOT);
        synchronized (accounts) {
            accounts.check(key);
            accounts.wrong(key);
        }
        Optional<T> found = judged.get();
        if (found.isPresent()) {
            accounts.right(key);
        }
        return found;
    }

    /**
     * The same for all guesses from one address. Being right once does not make up for having been wrong:
     * whoever guesses may have a password of their own.
     *
     * @throws TooManyAttempts if too many guesses came from it just now
     */
    public <T> Optional<T> guessFrom(String address, Supplier<Optional<T>> judged) {
        addresses.check(address);
        Optional<T> found = judged.get();
        if (found.isEmpty()) {
            addresses.wrong(address);
        }
        return found;
    }
}
