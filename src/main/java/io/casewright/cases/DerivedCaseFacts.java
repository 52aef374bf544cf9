package io.casewright.cases;

import io.casewright.desk.Desk;
import io.casewright.policy.ContactChannel;
import io.casewright.policy.DerivedFacts;
import io.casewright.policy.Facts;
import io.casewright.policy.Policies;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.casewright.time.ServiceHours;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Facts nobody states: they follow from the time, the desk's releases, the promises, who asks for a call, and how the case ended. */
@Component
class DerivedCaseFacts {

    private final Policies policies;
    private final RecordedAnswers answers;
    private final Promises promises;
    private final CallBook calls;
    private final Clock clock;

    DerivedCaseFacts(Policies policies, RecordedAnswers answers, Promises promises, CallBook calls, Clock clock) {
        this.policies = policies;
        this.answers = answers;
        this.promises = promises;
        this.calls = calls;
        this.clock = clock;
    }

    /** @param wanted the names of the facts that are asked for; what costs a look into the database waits for them */
    Facts of(SupportCase supportCase, Desk desk, Facts known, Set<String> wanted) {
        Facts facts = DerivedFacts.ofRelease(desk, known, supportCase.cycleStartedAt())
                .with(DerivedFacts.ofContact(known));
        if (wanted.contains("phoned")) {
            facts = facts.with("phoned", calls.phoned(supportCase));
        }
        if (wanted.contains("promiseState")) {
            facts = facts.with("promiseState", promiseState(supportCase));
        }
        if (wanted.contains("callAskedBy")) {
            facts = facts.with("callAskedBy", calls.askedBy(supportCase.number()));
        }
        Optional<ContactChannel> channel = wanted.contains("receivedInsideHours")
                ? answers.latest(supportCase.number(), Question.CONTACT_CHANNEL)
                : Optional.empty();
        if (channel.isPresent()) {
            ServiceHours reception =
                    policies.serviceHours(supportCase.policy(), channel.get().receptionClock());
            facts = facts.with(DerivedFacts.ofReception(reception, supportCase.cycleStartedAt()));
        }
        if (supportCase.endedAt() != null) {
            LocalDate ended = LocalDate.ofInstant(supportCase.endedAt(), desk.zone());
            LocalDate today = LocalDate.ofInstant(clock.instant(), desk.zone());
            facts = facts.with("endedAs", supportCase.endedAs())
                    .with("daysSinceEnd", ChronoUnit.DAYS.between(ended, today));
        }
        return facts;
    }

    private String promiseState(SupportCase supportCase) {
        List<String> states = promises.of(supportCase.number()).stream()
                .filter(promise -> promise.isA(PromiseKind.FIRST_RESPONSE)
                        && promise.cycle() == supportCase.cycle()
                        && promise.terms().binding())
                .map(PromiseView::state)
                .toList();
        return states.stream()
                .filter(List.of("broken", "open", "kept")::contains)
                .findFirst()
                .orElse("none");
    }
}
