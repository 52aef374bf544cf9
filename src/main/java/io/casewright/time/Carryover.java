package io.casewright.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What becomes of a running promise when priority, plan or policy change in mid-case (ALL-5). Time counts as what the
 * old clock ran, also where the unit changes: 4 hours used stay 4 hours used.
 */
public record Carryover(Run run, Basis basis) {

    /** Why the promise is due when it is after the change; a receipt says so. */
    public enum Basis {
        /** The new clock, less the time used on the old one. */
        CARRIED_OVER,
        /** The new clock from the moment of the change, because with the time used it would be past already. */
        FULL_ALLOWANCE,
        /** The old clock, because the new one would be due later than what was promised before. */
        EARLIER_PROMISE_STANDS,
        /** The old clock, because the promise was broken before the change. */
        ALREADY_BROKEN;

        /** As receipts keep it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Carryover of(Run before, PromiseClock clock, Instant at) {
        if (before.brokenBy(at)) {
            return new Carryover(before, Basis.ALREADY_BROKEN);
        }
        if (clock.equals(before.clock())) {
            return new Carryover(before, Basis.CARRIED_OVER);
        }
        Basis basis = Basis.CARRIED_OVER;
        Duration used = before.used(at);
        Instant due = clock.dueWith(used, at);
        if (!due.isAfter(at)) {
            basis = Basis.FULL_ALLOWANCE;
            used = Duration.ZERO;
            due = clock.due(at);
        }
        // A paused clock has no due time; both are compared as if they ran on from the change.
        Run promised = before.running() ? before : before.resume(at);
        if (due.isAfter(promised.exhaustedAt())) {
            return new Carryover(before, Basis.EARLIER_PROMISE_STANDS);
        }
        return new Carryover(new Run(clock, used, due, at, before.running()), basis);
    }
}
