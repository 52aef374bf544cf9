package io.casewright.cases;

import io.casewright.policy.CaseFacts;
import io.casewright.policy.EscalationStep;
import io.casewright.policy.Policies;
import io.casewright.promise.PromiseKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom the policy of a case would have alerted about a promise, asked now; nothing of it binds. */
@Component
class LaddersAhead {

    private final Policies policies;
    private final CaseFacts facts;

    LaddersAhead(Policies policies, CaseFacts facts) {
        this.policies = policies;
        this.facts = facts;
    }

    List<EscalationStep> of(SupportCase supportCase, PromiseKind kind) {
        return policies.escalation(
                supportCase.policy(),
                facts.of(supportCase.number(), EscalationStep.DECISION).with("promise", kind.word()));
    }
}
