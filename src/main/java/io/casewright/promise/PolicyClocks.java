package io.casewright.promise;

import io.casewright.desk.DeskId;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyVersion;
import io.casewright.time.PromiseClock;
import io.casewright.time.ServiceHours;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of the policies; one without a name runs at every hour. */
@Component
class PolicyClocks implements Clocks {

    private final Policies policies;

    PolicyClocks(Policies policies) {
        this.policies = policies;
    }

    @Override
    public PromiseClock of(DeskId desk, Stretch stretch) {
        return new PromiseClock(
                stretch.allowance(),
                hours(new PolicyVersion(desk, stretch.policy()), stretch.clock()),
                stretch.zoneId());
    }

    PromiseClock of(Terms terms) {
        return new PromiseClock(terms.allowance(), hours(terms.policy(), terms.clock()), terms.zone());
    }

    /** When its policy may want somebody alerted about it, at the earliest; null while its clock stands still. */
    @Nullable Instant mayAlertAt(Promise promise) {
        int share = policies.earliestAlert(promise.terms().policy());
        return Escalations.dueAt(promise.run(this), share).orElse(null);
    }

    private ServiceHours hours(PolicyVersion policy, String clock) {
        return clock.isEmpty() ? ServiceHours.roundTheClock() : policies.serviceHours(policy, clock);
    }
}
