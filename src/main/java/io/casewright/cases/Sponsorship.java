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
 * A colleague who may log cases makes one their own that somebody else wrote, or declines to (CS-5, CT-1). One sponsor
 * is enough; only when everybody who was asked has declined does the case end.
 */
@Component
@Transactional
public class Sponsorship {

    private final CaseRecords.Cases cases;
    private final Askings askings;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Sponsorship(CaseRecords.Cases cases, Askings askings, Timeline timeline, ApplicationEventPublisher events) {
        this.cases = cases;
        this.askings = askings;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Makes the case the viewer's own; its clocks start now.
     *
     * @throws CaseNotFound if there is no such case, or the viewer was not asked to sponsor it
     * @throws WrongState if the case waits for no sponsor any more
     */
    public void sponsor(CaseNumber number, Viewer viewer, Author author, Channel through) {
        SupportCase supportCase = cases.change(number);
        Asking asking = waiting(supportCase, viewer);
        Instant now = timeline.event(supportCase, author, "Sponsored by " + author.name() + ".");
        asking.agree(through, now);
        supportCase.unpark(now);
        events.publishEvent(new EntitlementRestored(number, supportCase.desk()));
    }

    /**
     * The viewer does not sponsor the case; as long as it waits they may still change their mind.
     *
     * @param reason in their words, or null; the colleague reads it
     * @throws CaseNotFound if there is no such case, or the viewer was not asked to sponsor it
     * @throws InvalidInput if the reason cannot be taken
     * @throws WrongState if the case waits for no sponsor any more
     */
    public void decline(CaseNumber number, Viewer viewer, Author author, Channel through, @Nullable String reason) {
        List<Problem> problems = new ArrayList<>();
        String why = Words.optional("reason", "The reason", reason, Words.REASON, problems)
                .orElse("");
        SupportCase supportCase = cases.change(number);
        Asking asking = waiting(supportCase, viewer);
        Words.refuse(problems);
        Instant now = timeline.event(
                supportCase,
                author,
                author.name() + " does not sponsor this case" + (why.isEmpty() ? "." : ": " + why));
        asking.decline(why.isEmpty() ? null : why, through, now);
        if (askings.current(supportCase, Word.SPONSORSHIP).stream().allMatch(Asking::declined)) {
            events.publishEvent(new SponsorshipDeclined(number, supportCase.desk()));
        }
    }

    private Asking waiting(SupportCase supportCase, Viewer viewer) {
        Asking asking = askings.answerable(supportCase, Word.SPONSORSHIP, viewer);
        if (supportCase.state() == CaseState.PARKED && asking.current(supportCase.cycle())) {
            return asking;
        }
        throw askings.current(supportCase, Word.SPONSORSHIP).stream()
                .filter(Asking::agreed)
                .findFirst()
                .map(first -> new WrongState(first.name() + " sponsors this case already."))
                .orElseGet(() -> new WrongState("This case needs no sponsor any more: it is "
                        + supportCase.state().word() + "."));
    }
}
