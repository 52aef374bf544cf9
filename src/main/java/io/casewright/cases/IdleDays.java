package io.casewright.cases;

import io.casewright.desk.Desks;
import io.casewright.policy.Idle;
import io.casewright.policy.Policies;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import io.casewright.time.PromiseClock;
import io.casewright.time.ServiceHours;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Turns what the policy says about silence into a reminder's and a closing's time (CH-18, SN-6). */
@Component
class IdleDays {

    private final Policies policies;
    private final RecordedAnswers answers;
    private final Desks desks;
    private final OpenServices services;
    private final Clock clock;

    IdleDays(Policies policies, RecordedAnswers answers, Desks desks, OpenServices services, Clock clock) {
        this.policies = policies;
        this.answers = answers;
        this.desks = desks;
        this.services = services;
        this.clock = clock;
    }

    Waiting fromNow(SupportCase supportCase) {
        Instant asked = clock.instant();
        Idle idle = answers.latest(supportCase.number(), Question.IDLE)
                .orElseThrow(() -> new IllegalStateException("The policy was not asked about silence."));
        ServiceHours hours = idle.clock().isEmpty()
                ? ServiceHours.roundTheClock()
                : policies.serviceHours(supportCase.policy(), idle.clock());
        ZoneId zone = desks.get(supportCase.desk()).zone();
        return new Waiting(
                asked,
                new PromiseClock(idle.reminder(), hours, zone).due(asked),
                new PromiseClock(idle.closing(), hours, zone).due(asked));
    }

    /** The same days again from now on, if a service of the case is still open: silence does not close it (CT-8). */
    Waiting prolonged(SupportCase supportCase, Waiting waiting) {
        return services.anyOf(supportCase.number())
                ? waiting.notClosedBefore(fromNow(supportCase).closesAt())
                : waiting;
    }
}
