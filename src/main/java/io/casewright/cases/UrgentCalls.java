package io.casewright.cases;

import io.casewright.cases.CallNeeds.Needed;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk.Phone;
import io.casewright.promise.PromiseView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls that a case cannot wait for: who is to call, on which number, and what is needed for it (SN-5, SN-10, ST-10). */
@Component
@Transactional
public class UrgentCalls {

    private final CaseRecords.Cases cases;
    private final CallReasons reasons;
    private final UrgentBook book;
    private final CasePhones phones;
    private final CallNeeds needs;

    UrgentCalls(CaseRecords.Cases cases, CallReasons reasons, UrgentBook book, CasePhones phones, CallNeeds needs) {
        this.cases = cases;
        this.reasons = reasons;
        this.book = book;
        this.phones = phones;
        this.needs = needs;
    }

    /**
     * Looks who is to call, after the policy was asked: what is no longer wanted is settled, and what is needed for a
     * call and not known is asked for. Each is wanted once in a cycle, however often the case is assessed again.
     *
     * @return who is to be told now; nobody if they have been told in this cycle
     */
    public WhoCalls see(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        WhoCalls now = reasons.now(supportCase);
        Instant at = needs.now();
        List<UrgentCall> wanted = book.ofCycle(supportCase);
        wanted.stream()
                .filter(call -> call.open() && !call.isBy(now) && call.againAt() == null)
                .forEach(call -> book.settle(call, "not-needed", at));
        if (now == WhoCalls.NOBODY || wanted.stream().anyMatch(call -> call.isBy(now))) {
            return WhoCalls.NOBODY;
        }
        book.begin(supportCase, now, at);
        needs.ask(supportCase);
        return now;
    }

    /** Tells whoever is to call, and those who are on call. */
    public void ask(CaseNumber number) {
        book.open(cases.get(number)).ifPresent(book::announce);
    }

    /**
     * Whether those on call are alerted: always where we have to call; where the contact has to, if there is a number
     * on which this customer reaches somebody now (ST-10).
     */
    @Transactional(readOnly = true)
    public boolean concernsOnCall(CaseNumber number) {
        SupportCase supportCase = cases.get(number);
        return book.open(supportCase)
                .filter(call -> call.isBy(WhoCalls.ENGINEER)
                        || !phones.answered(supportCase).isEmpty())
                .isPresent();
    }

    /** By when the contact is to have been reached, in UTC; now if nothing is promised. */
    @Transactional(readOnly = true)
    public Instant dueAt(CaseNumber number) {
        return reasons.owed(cases.get(number)).map(PromiseView::dueAt).orElseGet(needs::now);
    }

    /** When somebody tries again, in UTC. */
    @Transactional(readOnly = true)
    public Optional<Instant> againAt(CaseNumber number, UUID call) {
        return book.open(cases.get(number))
                .filter(open -> open.id().equals(call))
                .map(UrgentCall::againAt);
    }

    /** The numbers to show on a case: where its contact is to call, those on which somebody answers now (ST-10). */
    @Transactional(readOnly = true)
    public List<Phone> phones(SupportCase supportCase) {
        return reasons.now(supportCase) == WhoCalls.CONTACT
                ? phones.answered(supportCase)
                : phones.visible(supportCase);
    }

    /** What there was on the phone about a case in this cycle, in order; for staff. */
    @Transactional(readOnly = true)
    public List<TalkView> talks(SupportCase supportCase) {
        return book.talks(supportCase).stream().map(PhoneTalk::view).toList();
    }

    /** Whether the contact phoned in this cycle: then nobody is told to any more. */
    @Transactional(readOnly = true)
    public boolean phoned(SupportCase supportCase) {
        return book.phoned(supportCase);
    }

    /** The call the case needs now, if any. */
    @Transactional(readOnly = true)
    public Optional<UrgentCallView> view(SupportCase supportCase) {
        WhoCalls who = reasons.now(supportCase);
        return book.ofCycle(supportCase).stream()
                .filter(call -> call.isBy(who))
                .findFirst()
                .map(call -> view(supportCase, call));
    }

    private UrgentCallView view(SupportCase supportCase, UrgentCall call) {
        Needed needed = needs.of(supportCase);
        boolean byContact = call.isBy(WhoCalls.CONTACT);
        return new UrgentCallView(
                call.who(),
                call.pin(),
                byContact ? phones.answered(supportCase) : List.of(),
                needed.contactName(),
                needed.callBackNumber(),
                needed.missing(),
                byContact
                        ? null
                        : reasons.owed(supportCase).map(PromiseView::dueAt).orElse(null),
                call.againAt());
    }
}
