package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case in which nothing but a paid service is wanted (CT-11): what sales does with it besides the service itself. */
@Component
@Transactional
public class ServiceCases {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;
    private final Endings endings;
    private final ApplicationEventPublisher events;

    ServiceCases(CaseRecords.Cases cases, Timeline timeline, Endings endings, ApplicationEventPublisher events) {
        this.cases = cases;
        this.timeline = timeline;
        this.endings = endings;
        this.events = events;
    }

    /**
     * Takes over what is done about something the customer wrote. What is handed back is for support: from now on the
     * case is handled like any other, its clocks starting now.
     *
     * @return {@code answer}, {@code nothing} or {@code hand-back}
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if support is to take a case that has ended
     */
    public String answer(CaseNumber number, Author author, ReplyReaction reaction) {
        ReplyReaction.Read read = reaction.read();
        SupportCase supportCase = cases.change(number);
        if (!read.answer().isEmpty()) {
            timeline.message(supportCase, author, Channel.PORTAL, read.answer());
        }
        if (read.reaction().equals("hand-back")) {
            if (!supportCase.state().open()) {
                throw new WrongState("This case is " + supportCase.state().word() + " already.");
            }
            Instant at = timeline.event(supportCase, author, "Handed to support by " + author.name() + ".");
            supportCase.unpark(at);
            events.publishEvent(new CaseSubmitted(number, supportCase.desk()));
        }
        return read.reaction();
    }

    /** Nothing of what was wanted is to come any more. */
    public void close(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        Instant at =
                timeline.event(supportCase, Author.SYSTEM, "Closed. Nothing of what was asked for is still to come.");
        if (supportCase.state().open()) {
            endings.end(supportCase, CaseState.RESOLVED, Endings.BY_ENGINEER, at);
        }
        endings.close(supportCase);
    }
}
