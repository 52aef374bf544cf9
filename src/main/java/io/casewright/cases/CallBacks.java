package io.casewright.cases;

import io.casewright.cases.ContactReport.Bounds;
import io.casewright.cases.ContactReport.Read;
import io.casewright.cases.PhoneTalk.Said;
import io.casewright.desk.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of calling the contact of an urgent case (SN-5, SN-10). */
@Component
@Transactional
public class CallBacks {

    private static final String CONTACT = "the contact";

    private final CaseWork work;
    private final EngineerWords words;
    private final UrgentBook book;
    private final CallNeeds needs;
    private final CallRules rules;

    CallBacks(CaseWork work, EngineerWords words, UrgentBook book, CallNeeds needs, CallRules rules) {
        this.work = work;
        this.words = words;
        this.book = book;
        this.needs = needs;
        this.rules = rules;
    }

    /**
     * Takes over what an engineer reports. A connected call keeps the first response at the time of the call; an attempt
     * that nobody answered does so with the message after it (SN-10).
     *
     * @return whether somebody is to try again
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case has ended meanwhile
     */
    public boolean takeOver(CaseNumber number, Author engineer, ContactReport report) {
        SupportCase supportCase = work.open(number);
        Read read = report.read(new Bounds(supportCase.cycleStartedAt(), rules.deskZone(supportCase), words.now()));
        if (supportCase.state() == CaseState.NEW) {
            work.takeUp(supportCase);
        }
        book.open(supportCase).ifPresent(call -> call.tryAgain(read.again()));
        String whom = whom(supportCase);
        book.note(
                supportCase,
                engineer,
                new Said(
                        read.connected() ? PhoneTalk.CONNECTED : PhoneTalk.NOT_REACHED,
                        read.at(),
                        whom,
                        read.phone(),
                        read.words()),
                words.now());
        tell(supportCase, engineer, read, whom);
        book.open(supportCase)
                .filter(call -> call.againAt() == null)
                .ifPresent(call -> book.settle(call, read.connected() ? "connected" : "attempted", words.now()));
        return read.again() != null;
    }

    private void tell(SupportCase supportCase, Author engineer, Read read, String whom) {
        words.did(
                supportCase,
                engineer,
                engineer.name() + " called " + whom + (read.connected() ? "." : "; nobody answered."));
        words.remark(supportCase, engineer, "Called " + read.phone() + ": " + read.words());
        if (read.connected()) {
            words.talked(supportCase, engineer, read.at());
        }
        if (!read.message().isEmpty()) {
            words.say(supportCase, engineer, read.message());
        }
    }

    private String whom(SupportCase supportCase) {
        String stated = needs.of(supportCase).contactName();
        return stated == null ? CONTACT : stated;
    }
}
