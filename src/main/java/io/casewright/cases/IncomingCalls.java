package io.casewright.cases;

import io.casewright.cases.PhoneTalk.Said;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.desk.DeskNotFound;
import io.casewright.desk.Desks;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls about cases that are there: they are found by PIN or number, and the clock for callers begins (SN-5). */
@Component
@Transactional
public class IncomingCalls {

    /** Two people who pick up one call, or one who sends it twice, write down nearly the same time. */
    private static final Duration ONE_CALL = Duration.ofMinutes(1);

    private final CaseRecords.Cases cases;
    private final UrgentBook book;
    private final Timeline timeline;
    private final Repeats repeats;
    private final Desks desks;

    IncomingCalls(CaseRecords.Cases cases, UrgentBook book, Timeline timeline, Repeats repeats, Desks desks) {
        this.cases = cases;
        this.book = book;
        this.timeline = timeline;
        this.repeats = repeats;
        this.desks = desks;
    }

    /**
     * Links a call to the case it is about. The case's policy is asked again, knowing that the contact phoned.
     *
     * @param key the sender's name for this call, or null: the same key links it once, however often it is sent
     * @return the case's number
     * @throws DeskNotFound if the member does not work for the desk
     * @throws InvalidInput if a field cannot be taken; nothing is changed
     * @throws UnknownPin if no open case of the desk has this PIN
     * @throws WrongState if the case has ended
     * @throws KeyUsedBefore if the key came with another call before
     */
    public CaseNumber link(IncomingCall call, Viewer.Staff member, @Nullable String key) {
        if (!member.desks().contains(call.desk())) {
            throw new DeskNotFound();
        }
        IncomingCall.Read read = call.read(desks.get(call.desk()).zone());
        CaseNumber number = find(call.desk(), read, member);
        Author author = Author.engineer(member.id(), member.name());
        return repeats.once(number, member, author, key, call.content(), () -> {
            link(cases.change(number), author, read);
            return number;
        });
    }

    private CaseNumber find(DeskId desk, IncomingCall.Read read, Viewer.Staff member) {
        if (!read.pin().isEmpty()) {
            return book.find(desk, read.pin()).map(UrgentCall::number).orElseThrow(UnknownPin::new);
        }
        return CaseNumber.parse(read.number().toUpperCase(Locale.ROOT))
                .flatMap(number -> cases.findByNumber(number.value()))
                .filter(found -> found.desk().equals(desk) && member.sees(found))
                .map(SupportCase::number)
                .orElseThrow(() -> new InvalidInput("number", "This desk has no case of that number."));
    }

    private void link(SupportCase supportCase, Author author, IncomingCall.Read read) {
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
