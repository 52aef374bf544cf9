package io.casewright.cases;

import io.casewright.cases.PhoneTalk.Said;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a call does to the case it is about: it is noted once, and brings engineers back who stood by (SN-5, SN-7). */
@Component
class LinkedCalls {

    /** Two people who pick up one call, or one who sends it twice, write down nearly the same time. */
    private static final Duration ONE_CALL = Duration.ofMinutes(1);

    private final UrgentBook book;
    private final IncidentBook incidents;
    private final StandBy standBy;
    private final Timeline timeline;

    LinkedCalls(UrgentBook book, IncidentBook incidents, StandBy standBy, Timeline timeline) {
        this.book = book;
        this.incidents = incidents;
        this.standBy = standBy;
        this.timeline = timeline;
    }

    boolean isOf(DeskId desk, CaseNumber number) {
        return incidents.deskOf(number).filter(desk::equals).isPresent();
    }

    /** The call may bring engineers back to other cases too: all are held in one order before anything else is done. */
    void hold(CaseNumber number) {
        incidents.change(number);
    }

    /**
     * @throws InvalidInput if it cannot have been then
     * @throws WrongState if the case has ended
     */
    void link(CaseNumber number, Author author, IncomingCall.Read read) {
        SupportCase supportCase = incidents.change(number);
        if (!supportCase.state().open()) {
            throw new WrongState("This case is " + supportCase.state().word()
                    + " already. Write the call down as a new case, and name this one in it.");
        }
        Instant now = timeline.now();
        Instant at = read.at() == null ? now : read.at();
        if (at.isAfter(now)) {
            throw new InvalidInput("at", "This time is still to come.");
        }
        if (at.isBefore(supportCase.cycleStartedAt())) {
            throw new InvalidInput("at", "At that time there was no such case yet.");
        }
        if (notedBefore(supportCase, read.caller(), at).isEmpty()) {
            note(supportCase, author, read, at);
        }
    }

    private void note(SupportCase supportCase, Author author, IncomingCall.Read read, Instant at) {
        standBy.end(supportCase, at, () -> book.drop(supportCase, timeline.now()));
        Said said = new Said(PhoneTalk.PHONED, at, read.caller(), read.phone(), read.said());
        book.note(supportCase, author, said, timeline.now());
        timeline.event(supportCase, author, read.caller() + " phoned about this case.");
        if (!read.said().isEmpty()) {
            timeline.note(supportCase, author, "On the phone: " + read.said());
        }
        book.open(supportCase)
                .filter(call -> call.isBy(WhoCalls.CONTACT))
                .ifPresent(call -> book.settle(call, "phoned", timeline.now()));
        book.tellPhoned(supportCase);
    }

    private Optional<PhoneTalk> notedBefore(SupportCase supportCase, String caller, Instant at) {
        return book.talks(supportCase).stream()
                .filter(talk -> talk.is(PhoneTalk.PHONED) && talk.otherSide().equalsIgnoreCase(caller))
                .filter(talk -> Duration.between(talk.happenedAt(), at).abs().compareTo(ONE_CALL) < 0)
                .findFirst();
    }
}
