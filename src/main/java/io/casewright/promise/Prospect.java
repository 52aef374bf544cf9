package io.casewright.promise;

import java.time.Instant;
import java.util.List;

/**
 * What becomes of something owed if nobody acts. Only what runs has one: while a clock stands still nothing comes.
 *
 * @param promise as it stands now; it is due by {@code promise.dueAt()}
 * @param breaksAt the first moment at which it is broken, or an aim missed, in UTC
 * @param endsWithCycle whether nobody owes it any more when the case ends (SN-9 is owed on)
 * @param watched whether a process watches it, or did; before that its steps are what the policy would answer now
 * @param steps whom it alerts from now on, in order
 */
public record Prospect(
        PromiseView promise, Instant breaksAt, boolean endsWithCycle, boolean watched, List<Step> steps) {

    public Prospect {
        steps = List.copyOf(steps);
    }

    /**
     * One alert to come.
     *
     * @param share per cent of the allowance that are used by then
     * @param to {@code assignee}, {@code leads} or {@code on-call}
     * @param at when it is due, in UTC
     */
    public record Step(int share, String to, boolean asTask, boolean asMail, Instant at) {

        /** Whether it comes before the promise is broken. */
        public boolean before() {
            return share < 100;
        }
    }
}
