package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.CaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customer and staff say to each other on a case, from the customer's side. */
@Component
@Transactional
public class Conversation {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;
    private final Reopening reopening;
    private final Endings endings;
    private final ApplicationEventPublisher events;

    Conversation(
            CaseRecords.Cases cases,
            Timeline timeline,
            Reopening reopening,
            Endings endings,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.timeline = timeline;
        this.reopening = reopening;
        this.endings = endings;
        this.events = events;
    }

    /** What was said and what happened, as far as the viewer may read it. */
    @Transactional(readOnly = true)
    public List<EntryView> timeline(CaseNumber number, Viewer viewer) {
        see(cases.get(number), viewer);
        return timeline.of(number, viewer.internal());
    }

    /** The last that was said or happened in this way, for whoever tells of it. */
    @Transactional(readOnly = true)
    public Optional<EntryView> last(CaseNumber number, String kind, String authorKind) {
        return timeline.last(
                number, entry -> entry.kind().equals(kind) && entry.authorKind().equals(authorKind));
    }

    /**
     * A customer's reply. On an ended case the policy decides whether it reopens or begins a follow-up case (CH-17, SN-6).
     *
     * @return the case the reply went to
     * @throws InvalidInput if the text cannot be taken
     * @throws CaseNotFound if there is no such case for this viewer
     */
    public CaseNumber reply(CaseNumber number, Viewer viewer, Author author, Channel channel, @Nullable String text) {
        String message = read(text);
        SupportCase supportCase = see(cases.change(number), viewer);
        if (supportCase.state().open()) {
            timeline.message(supportCase, author, channel, message);
            events.publishEvent(new CustomerReplied(number, supportCase.desk()));
            return number;
        }
        return reopening.reply(supportCase, author, channel, message);
    }

    /**
     * A customer's reply that opens an ended case again, or begins a follow-up case, as the policy says (CH-17, SN-6).
     *
     * @return the case the reply went to
     * @throws InvalidInput if the text cannot be taken
     * @throws WrongState if the case has not ended
     */
    public CaseNumber reopen(CaseNumber number, Viewer viewer, Author author, Channel channel, @Nullable String text) {
        String message = read(text);
        SupportCase supportCase = see(cases.change(number), viewer);
        if (supportCase.state().open()) {
            throw new WrongState("This case is open: reply to it instead.");
        }
        return reopening.reply(supportCase, author, channel, message);
    }

    /**
     * A note among staff; it starts and stops no clock (ALL-7).
     *
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     */
    public void note(CaseNumber number, Viewer viewer, Author author, @Nullable String text) {
        String note = read(text);
        SupportCase supportCase = viewer.worksOn(cases.change(number));
        timeline.note(supportCase, author, note);
    }

    /**
     * Something a member of staff did that the customer may read of; it is no answer and keeps no promise.
     *
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     */
    public void tell(CaseNumber number, Viewer viewer, Author author, String sentence) {
        SupportCase supportCase = viewer.worksOn(cases.change(number));
        timeline.event(supportCase, author, sentence);
    }

    /**
     * The customer says that the case is solved (CH-16).
     *
     * @param reason in the customer's words, or null
     * @throws WrongState if the case has ended already
     */
    public void resolve(CaseNumber number, Viewer viewer, Author author, @Nullable String reason) {
        List<Problem> problems = new ArrayList<>();
        String words = Words.optional("reason", "The reason", reason, Words.REASON, problems)
                .orElse("");
        Words.refuse(problems);
        SupportCase supportCase = see(cases.change(number), viewer);
        if (!cases.owns(supportCase, viewer)) {
            throw new WrongState("Only those whose case it is say that it is solved.");
        }
        if (!supportCase.state().open()) {
            throw new WrongState("This case is " + supportCase.state().word() + " already.");
        }
        if (!words.isEmpty()) {
            timeline.message(supportCase, author, Channel.PORTAL, words);
        }
        Instant now = timeline.event(supportCase, author, "Marked as resolved by " + author.name() + ".");
        endings.end(supportCase, CaseState.RESOLVED, Endings.BY_CUSTOMER, now);
        events.publishEvent(new CustomerResolved(number, supportCase.desk()));
    }

    private static String read(@Nullable String text) {
        List<Problem> problems = new ArrayList<>();
        String message = Words.required("message", "The message", text, Words.MESSAGE, problems);
        Words.refuse(problems);
        return message;
    }

    private SupportCase see(SupportCase supportCase, Viewer viewer) {
        if (!cases.shows(supportCase, viewer)) {
            throw new CaseNotFound();
        }
        return supportCase;
    }
}
