package io.casewright.portal;

import io.casewright.cases.Drafts;
import io.casewright.cases.Submission;
import io.casewright.desk.Desk;
import io.casewright.policy.ContactChannel;
import io.casewright.policy.Entitlement.Coverage;
import io.casewright.policy.MissingFact;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.Scope;
import io.casewright.policy.lab.Preview;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseTerms;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what a case would be promised if it were sent now, and stores nothing. */
@Component
class Forecast {

    private final Drafts drafts;
    private final Policies policies;
    private final Promises promises;
    private final Clock clock;

    Forecast(Drafts drafts, Policies policies, Promises promises, Clock clock) {
        this.drafts = drafts;
        this.policies = policies;
        this.promises = promises;
        this.clock = clock;
    }

    PromisedView of(Desk desk, Submission draft, ZoneId zone) {
        PolicyVersion version = policies.inForce(desk.id());
        Instant now = clock.instant();
        try {
            Preview preview = Preview.of(policies, version, drafts.facts(draft), now);
            return promised(desk, version, preview, now, zone);
        } catch (MissingFact missing) {
            return PromisedView.untilAnswered(
                    desk.intakeFact(missing.fact()).map(fact -> fact.label()).orElse("all mandatory questions"));
        }
    }

    private PromisedView promised(Desk desk, PolicyVersion version, Preview preview, Instant now, ZoneId zone) {
        List<String> notes = new ArrayList<>();
        if (preview.entitlement().coverage() == Coverage.NOT_COVERED) {
            notes.add(preview.entitlement().reason());
            notes.add(preview.entitlement().remedyAdvice());
            return PromisedView.notCovered(notes);
        }
        if (preview.entitlement().coverage() == Coverage.BEST_EFFORT) {
            notes.add(preview.entitlement().reason());
            notes.add(preview.entitlement().remedyAdvice());
        }
        if (preview.scope().verdict() != Scope.Verdict.SUPPORT) {
            notes.add(preview.scope().reason());
        }
        if (preview.contactChannel().verdict() != ContactChannel.Verdict.ACCEPTED) {
            notes.add(preview.contactChannel().advice());
        }
        List<PromiseView> owed = promises.forecast(
                PromiseKind.FIRST_RESPONSE, now, PromiseTerms.of(preview.firstResponse(), version, desk.zone()));
        List<PromiseLineView> shown = owed.stream()
                .filter(PromiseView::forCustomers)
                .map(promise -> PromiseLineView.of(promise, desk, zone, zone))
                .toList();
        return PromisedView.covered(Wording.priority(preview.priority().level()), shown, notes);
    }
}
