package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.Entitlement.Coverage;
import io.casewright.policy.MissingFact;
import io.casewright.policy.Policies;
import io.casewright.policy.Question;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Parked cases, and whether support would cover them now. */
@Component
class ParkedCases {

    private final CaseRecords.Cases cases;
    private final CaseBook book;
    private final Policies policies;
    private final Clock clock;

    ParkedCases(CaseRecords.Cases cases, CaseBook book, Policies policies, Clock clock) {
        this.cases = cases;
        this.book = book;
        this.policies = policies;
        this.clock = clock;
    }

    SupportCase get(CaseNumber number) {
        return cases.get(number);
    }

    SupportCase change(CaseNumber number) {
        return cases.change(number);
    }

    /** What the policy would answer if the case were judged at this moment; nothing is recorded. */
    boolean coveredNow(SupportCase supportCase) {
        Instant judged = supportCase.cycleStartedAt();
        supportCase.unpark(clock.instant());
        try {
            return policies.ask(
                                    supportCase.policy(),
                                    Question.ENTITLEMENT,
                                    book.of(supportCase.number(), Question.ENTITLEMENT.decision()))
                            .coverage()
                    != Coverage.NOT_COVERED;
        } catch (MissingFact unanswerable) {
            return false;
        } finally {
            supportCase.unpark(judged);
            supportCase.rest(CaseState.PARKED);
        }
    }
}
