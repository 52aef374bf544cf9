package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.DecisionTables;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a case of a checked submission: the case, its facts, its first message, and the start of its process. */
@Component
class Acceptance {

    private final CaseLedger ledger;
    private final Timeline timeline;
    private final DecisionTables policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acceptance(
            CaseLedger ledger,
            Timeline timeline,
            DecisionTables policies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.timeline = timeline;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    CaseNumber accept(Intake.Checked checked, @Nullable String key) {
        Submission submission = checked.submission();
        Instant now = clock.instant();
        SupportCase supportCase = ledger.open(
                new SupportCase(submission, checked.subject(), policies.inForce(submission.desk()), now),
                checked.desk().casePrefix());
        if (key != null) {
            ledger.remember(new AcceptedSubmission(submission, key, checked.fingerprint(), supportCase.number(), now));
        }
        checked.facts()
                .forEach((name, value) ->
                        ledger.fact(CaseFact.stated(supportCase, name, value, submission.author(), now)));
        timeline.message(supportCase, submission.author(), submission.channel(), checked.description());
        events.publishEvent(new CaseSubmitted(supportCase.number(), supportCase.desk()));
        return supportCase.number();
    }
}
