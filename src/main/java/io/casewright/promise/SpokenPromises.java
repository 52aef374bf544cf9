package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.PolicyVersion;
import io.casewright.time.Allowance;
import io.casewright.time.PromiseClock;
import io.casewright.time.Run;
import io.casewright.time.ServiceHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What engineers promise in person, by a date of their own: promises like any other. */
@Component
@Transactional
public class SpokenPromises {

    /** Every hour counts until the date that was named. */
    private static final String EVERY_HOUR = "";

    private final PromiseTable table;
    private final Promises promises;
    private final Clocks clocks;
    private final Clock clock;

    SpokenPromises(PromiseTable table, Promises promises, Clocks clocks, Clock clock) {
        this.table = table;
        this.promises = promises;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Somebody promised something.
     *
     * @param owner the id of whoever promised it
     * @param subject what, in the words the customer read
     * @param due by when, in UTC
     * @throws IllegalArgumentException if that is not later than now
     */
    public void give(
            CaseNumber number,
            int cycle,
            PolicyVersion policy,
            ZoneId zone,
            String owner,
            String subject,
            Instant due) {
        Instant now = clock.instant();
        Allowance allowance =
                Allowance.of(Math.max(1, Duration.between(now, due).toMinutes()), "elapsed-minutes", false);
        if (!due.isAfter(now)) {
            throw new IllegalArgumentException("due: what is promised lies in the future");
        }
        PromiseClock on = new PromiseClock(allowance, ServiceHours.roundTheClock(), zone);
        promises.make(
                new Owing(number.value(), cycle, PromiseKind.SPOKEN.word(), now, owner, subject),
                new Terms(true, "customer", policy, EVERY_HOUR, allowance, zone),
                new Run(on, Duration.ZERO, due, now, true));
    }

    /**
     * What was promised in person has happened.
     *
     * @param at when, in UTC
     * @return whether it was still owed on that case
     */
    public boolean keep(CaseNumber number, UUID id, Instant at, String evidence) {
        return table.findById(id)
                .filter(promise -> promise.open()
                        && promise.owing().what() == PromiseKind.SPOKEN
                        && promise.owing().number().equals(number))
                .map(promise -> {
                    promise.settle(clocks, at, evidence);
                    promises.tellSettled(promise);
                    return true;
                })
                .orElse(false);
    }
}
