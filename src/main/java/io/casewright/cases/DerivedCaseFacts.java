package io.casewright.cases;

import io.casewright.desk.Desk;
import io.casewright.policy.ContactChannel;
import io.casewright.policy.Facts;
import io.casewright.policy.Policies;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts nobody states: they follow from the time, the desk's releases, the promises and how the case ended. */
@Component
class DerivedCaseFacts {

    private final Policies policies;
    private final RecordedAnswers answers;
    private final Promises promises;
    private final Clock clock;

    DerivedCaseFacts(Policies policies, RecordedAnswers answers, Promises promises, Clock clock) {
        this.policies = policies;
        this.answers = answers;
        this.promises = promises;
        this.clock = clock;
    }

    Facts of(SupportCase supportCase, Desk desk, Facts known) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        answers.latest(supportCase.number(), Question.CONTACT_CHANNEL)
                .map(ContactChannel::receptionClock)
                .ifPresent(reception -> facts.put(
                        "receivedInsideHours",
                        policies.serviceHours(supportCase.policy(), reception).openAt(supportCase.cycleStartedAt())));
        facts.put("promiseState", promiseState(supportCase));
        if (supportCase.endedAt() != null) {
            facts.put("endedAs", supportCase.endedAs());
            facts.put(
                    "daysSinceEnd",
                    ChronoUnit.DAYS.between(
                            LocalDate.ofInstant(supportCase.endedAt(), desk.zone()),
                            LocalDate.ofInstant(clock.instant(), desk.zone())));
        }
        return Facts.of(facts);
    }

    private String promiseState(SupportCase supportCase) {
        List<String> states = promises.of(supportCase.number()).stream()
                .filter(promise -> promise.cycle() == supportCase.cycle()
                        && promise.terms().binding())
                .map(PromiseView::state)
                .toList();
        return states.stream()
                .filter(List.of("broken", "open", "kept")::contains)
                .findFirst()
                .orElse("none");
    }
}
