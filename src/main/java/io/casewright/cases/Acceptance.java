package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.DecisionTables;
import io.casewright.policy.FactDictionary;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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
        begin(supportCase, submission.author(), submission.channel(), checked.description(), checked.facts());
        DirectWish wish = checked.wish();
        if (wish == null) {
            events.publishEvent(new CaseSubmitted(supportCase.number(), supportCase.desk()));
        } else {
            ledger.fact(CaseFact.stated(
                    supportCase, FactDictionary.INTAKE_UNASKED, true, submission.author(), supportCase.receivedAt()));
            supportCase.takeUp();
            events.publishEvent(new ServiceAsked(
                    supportCase.number(),
                    supportCase.desk(),
                    submission.author(),
                    wish.service(),
                    wish.hours(),
                    checked.description()));
        }
        return supportCase.number();
    }

    /** A new case that goes on where an ended one stopped, with the facts stated there. */
    CaseNumber follow(
            SupportCase ended, Author author, Channel channel, String message, Map<String, Object> statedFacts) {
        Submission submission = new Submission(
                ended.desk(),
                ended.person(),
                ended.account(),
                channel,
                author,
                ended.subject(),
                message,
                null,
                statedFacts,
                ended.number().value());
        SupportCase supportCase = ledger.open(
                new SupportCase(submission, ended.subject(), policies.inForce(ended.desk()), clock.instant()),
                ended.number().value().replaceFirst("-.*", ""));
        begin(supportCase, author, channel, message, statedFacts);
        events.publishEvent(new CaseSubmitted(supportCase.number(), supportCase.desk()));
        return supportCase.number();
    }

    private void begin(
            SupportCase supportCase, Author author, Channel channel, String message, Map<String, Object> facts) {
        Instant now = supportCase.receivedAt();
        facts.forEach((name, value) -> ledger.fact(CaseFact.stated(supportCase, name, value, author, now)));
        timeline.message(supportCase, author, channel, message);
    }
}
