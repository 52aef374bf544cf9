package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.Policies;
import io.casewright.policy.Question;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a reply to an ended case does: the policy says reopen, or follow-up case (CH-17, SN-6). */
@Component
class Reopening {

    private final Timeline timeline;
    private final CaseBook book;
    private final Policies policies;
    private final Acceptance acceptance;
    private final ApplicationEventPublisher events;

    Reopening(
            Timeline timeline,
            CaseBook book,
            Policies policies,
            Acceptance acceptance,
            ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.book = book;
        this.policies = policies;
        this.acceptance = acceptance;
        this.events = events;
    }

    CaseNumber reply(SupportCase supportCase, Author author, Channel channel, String message) {
        var answer = policies.ask(
                supportCase.policy(), Question.REOPENING, book.of(supportCase.number(), Question.REOPENING.decision()));
        return answer.reopens()
                ? reopen(supportCase, author, channel, message)
                : follow(supportCase, author, channel, message);
    }

    private CaseNumber reopen(SupportCase supportCase, Author author, Channel channel, String message) {
        Instant at = timeline.event(supportCase, author, "Reopened by " + author.name() + "'s reply.");
        supportCase.reopen(at);
        timeline.message(supportCase, author, channel, message);
        events.publishEvent(new CaseReopened(supportCase.number(), supportCase.desk()));
        return supportCase.number();
    }

    private CaseNumber follow(SupportCase ended, Author author, Channel channel, String message) {
        CaseNumber number = acceptance.follow(ended, author, channel, message, book.statedFacts(ended.number()));
        timeline.event(ended, author, "Followed up by case " + number + ".");
        return number;
    }
}
