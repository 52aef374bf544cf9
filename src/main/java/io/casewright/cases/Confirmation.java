package io.casewright.cases;

import io.casewright.cases.Asking.Word;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.CaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An administrator of the account confirms a configuration change that somebody else asked for, or declines it (CH-11).
 * Being signed in is the proof. The first answer of any administrator counts.
 */
@Component
@Transactional
public class Confirmation {

    private final CaseRecords.Cases cases;
    private final Askings askings;
    private final Timeline timeline;
    private final PendingCases pending;
    private final ApplicationEventPublisher events;

    Confirmation(
            CaseRecords.Cases cases,
            Askings askings,
            Timeline timeline,
            PendingCases pending,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.askings = askings;
        this.timeline = timeline;
        this.pending = pending;
        this.events = events;
    }

    /**
     * Confirms the change.
     *
     * @throws CaseNotFound if there is no such case, or the viewer was not asked as its account's administrator
     * @throws WrongState if somebody has answered already, or nothing is asked any more
     */
    public void confirm(CaseNumber number, Viewer viewer, Author author, Channel through) {
        SupportCase supportCase = cases.change(number);
        Asking asking = waiting(supportCase, viewer);
        Instant now = timeline.event(
                supportCase, author, "The change was confirmed by " + author.name() + ", administrator.");
        asking.agree(through, now);
        pending.takeUp(supportCase);
        events.publishEvent(new ChangeConfirmed(number, supportCase.desk()));
    }

    /**
     * Declines the change.
     *
     * @param reason why; the colleague who asked reads it
     * @throws CaseNotFound if there is no such case, or the viewer was not asked as its account's administrator
     * @throws InvalidInput if the reason is missing or cannot be taken
     * @throws WrongState if somebody has answered already, or nothing is asked any more
     */
    public void decline(CaseNumber number, Viewer viewer, Author author, Channel through, @Nullable String reason) {
        List<Problem> problems = new ArrayList<>();
        String why = Words.required("reason", "The reason", reason, Words.REASON, problems);
        SupportCase supportCase = cases.change(number);
        Asking asking = waiting(supportCase, viewer);
        Words.refuse(problems);
        Instant now = timeline.event(
                supportCase, author, "The change was declined by " + author.name() + ", administrator: " + why);
        asking.decline(why, through, now);
        pending.takeUp(supportCase);
        events.publishEvent(new ChangeDeclined(number, supportCase.desk()));
    }

    private Asking waiting(SupportCase supportCase, Viewer viewer) {
        Asking asking = askings.answerable(supportCase, Word.CONFIRMATION, viewer);
        if (!supportCase.state().open()) {
            throw new WrongState("This case is " + supportCase.state().word()
                    + " already; reply to it if the change is still wanted.");
        }
        List<Asking> round = askings.current(supportCase, Word.CONFIRMATION);
        round.stream().filter(other -> !other.open()).findFirst().ifPresent(first -> {
            throw new WrongState(
                    first.name() + " has " + (first.agreed() ? "confirmed" : "declined") + " this change already.");
        });
        if (!round.contains(asking)) {
            throw new WrongState("This change has been dealt with; nobody is asked any more.");
        }
        return asking;
    }
}
