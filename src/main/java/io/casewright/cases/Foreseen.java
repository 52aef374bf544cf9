package io.casewright.cases;

import io.casewright.promise.PromiseView;
import io.casewright.promise.Prospect;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens on a case if nobody acts.
 *
 * @param at in UTC; in the past where it is about to be made up for, after an outage
 * @param about the promise or the aim, or null where it is about the case
 * @param alert who is alerted, or null where nobody is
 * @param step what a diagram calls it, where the product knows no more about it
 * @param forCustomers whether a customer may know (CH-4, ST-6)
 */
public record Foreseen(
        What what,
        Instant at,
        @Nullable PromiseView about,
        Prospect.@Nullable Step alert,
        @Nullable String step,
        boolean forCustomers) {

    static Foreseen of(What what, Instant at) {
        return new Foreseen(what, at, null, null, null, true);
    }

    static Foreseen step(String name, Instant at) {
        return new Foreseen(What.STEP, at, null, null, name, false);
    }

    static Foreseen about(PromiseView promise, What what, Instant at, boolean forCustomers) {
        return new Foreseen(what, at, promise, null, null, forCustomers);
    }

    static Foreseen alert(PromiseView promise, Prospect.Step step) {
        return new Foreseen(step.before() ? What.AT_RISK : What.OVERDUE, step.at(), promise, step, null, false);
    }

    /** What can happen by itself; of what happens at one time, the first comes first. */
    public enum What {
        /** Somebody is alerted who can still keep a promise. */
        AT_RISK,
        /** A promise is due, or an aim. */
        DUE,
        /** A promise is broken. */
        BROKEN,
        /** An aim is missed. */
        MISSED,
        /** Somebody is alerted who must make up for a broken promise. */
        OVERDUE,
        /** The customer is reminded that we wait (ALL-7). */
        REMINDER,
        /** The case closes without an answer (CH-18, SN-6). */
        CLOSING,
        /** Something a diagram waits for. */
        STEP;

        /** As the API writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
