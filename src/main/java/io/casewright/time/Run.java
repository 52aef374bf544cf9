package io.casewright.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the clock of one promise stands. Pausing, resuming and changing the clock (ALL-5) each make a new value, so
 * that a ledger can keep all of them; what was broken stays broken.
 *
 * @param usedBefore the time used before {@code since}, on this clock and on those before it
 * @param exhaustedAt when the allowance is used up if the clock runs on from {@code since}
 * @param since since when it runs or is paused; about earlier times the value before this one knows better
 */
public record Run(PromiseClock clock, Duration usedBefore, Instant exhaustedAt, Instant since, boolean running) {

    /** Refuses negative time. */
    public Run {
        if (usedBefore.isNegative()) {
            throw new IllegalArgumentException("usedBefore: a length of time cannot be negative");
        }
    }

    /** A clock that starts with its whole allowance. */
    public static Run started(PromiseClock clock, Instant at) {
        return new Run(clock, Duration.ZERO, clock.due(at), at, true);
    }

    /** When the allowance is used up, empty while the clock is paused. */
    public Optional<Instant> due() {
        return running ? Optional.of(exhaustedAt) : Optional.empty();
    }

    /** The first whole millisecond at which it is broken if nobody answers, empty while the clock is paused. */
    public Optional<Instant> breaksAt() {
        return running ? Optional.of(clock.breaksAfter(exhaustedAt)) : Optional.empty();
    }

    /** The time used by then. */
    public Duration used(Instant at) {
        return running ? usedBefore.plus(clock.used(since, at)) : usedBefore;
    }

    /** Whether the promise is broken by an answer, or by silence, at the event (ALL-4); a pause breaks nothing. */
    public boolean brokenBy(Instant event) {
        return clock.brokenBetween(exhaustedAt, running || event.isBefore(since) ? event : since);
    }

    /** The same clock standing still from then on. */
    public Run pause(Instant at) {
        if (!running) {
            throw new IllegalStateException("The clock is paused already.");
        }
        return new Run(clock, used(notBefore(at)), exhaustedAt, at, false);
    }

    /** The same clock running again from then on, due later by the time it would have run. */
    public Run resume(Instant at) {
        if (running) {
            throw new IllegalStateException("The clock is running already.");
        }
        Instant due = brokenBy(since) ? exhaustedAt : clock.dueAfterPause(exhaustedAt, since, notBefore(at));
        return new Run(clock, usedBefore, due, at, true);
    }

    /** The clock that was changed then, and why it is due when it is (ALL-5). */
    public Carryover change(PromiseClock to, Instant at) {
        return Carryover.of(this, to, notBefore(at));
    }

    /** The same run told from a later moment on: the time used by then is used before it. */
    public Run seenAt(Instant at) {
        return new Run(clock, used(notBefore(at)), exhaustedAt, at, running);
    }

    /**
     * When that share of the allowance is used, if the clock runs on: a share that is used already was used when this
     * run began, at the latest. The whole share is used when the promise breaks. Empty while the clock is paused.
     *
     * @param percent of the allowance, 1 or more; what is over 100 counts on after the due time
     */
    public Optional<Instant> shareUsedAt(int percent) {
        if (!running) {
            return Optional.empty();
        }
        if (percent == 100) {
            return breaksAt();
        }
        Duration whole = usedBefore.plus(clock.used(since, exhaustedAt));
        Duration share = whole.multipliedBy(percent).dividedBy(100);
        if (percent > 100) {
            return Optional.of(clock.runFor(share.minus(whole), exhaustedAt));
        }
        return Optional.of(share.compareTo(usedBefore) <= 0 ? since : clock.runFor(share.minus(usedBefore), since));
    }

    private Instant notBefore(Instant at) {
        if (at.isBefore(since)) {
            throw new IllegalArgumentException("at: %s is before %s, when this run began".formatted(at, since));
        }
        return at;
    }
}
