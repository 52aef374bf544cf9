package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens beside a case and is read in its timeline, such as quotes (CH-12); it keeps no promise and breaks none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SideStory {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    SideStory(CaseRecords.Cases cases, Timeline timeline, ApplicationEventPublisher events) {
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * The case, which nobody else changes until the transaction ends: whoever changes something beside it takes it first.
     *
     * @throws CaseNotFound if there is no such case
     */
    public SupportCase hold(CaseNumber number) {
        return cases.change(number);
    }

    /** Adds something that happened, in words the customer may read. */
    public void tell(CaseNumber number, Author author, String sentence) {
        timeline.event(cases.change(number), author, sentence);
    }

    /** Adds a note that only staff reads. */
    public void note(CaseNumber number, Author author, String text) {
        timeline.note(cases.change(number), author, text);
    }

    /** Adds what a customer asks. Whoever waits for the customer is told; an ended case stays ended. */
    public void ask(CaseNumber number, Author customer, Channel channel, String message) {
        write(number, customer, channel, message, false);
    }

    /** The same of what is seen to where it happens. */
    public void report(CaseNumber number, Author customer, Channel channel, String message) {
        write(number, customer, channel, message, true);
    }

    private void write(CaseNumber number, Author customer, Channel channel, String message, boolean seenTo) {
        SupportCase supportCase = cases.change(number);
        timeline.message(supportCase, customer, channel, message);
        if (supportCase.state().open()) {
            events.publishEvent(new CustomerReplied(number, supportCase.desk(), seenTo));
        }
    }

    /** Adds what one of us writes to the customer about it; it answers nothing that is asked in the case. */
    public void say(CaseNumber number, Author author, String message) {
        timeline.message(cases.change(number), author, Channel.PORTAL, message);
    }
}
