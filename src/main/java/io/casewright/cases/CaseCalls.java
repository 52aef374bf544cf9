package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.CaseNumber;
import io.casewright.policy.CallOffer;
import io.casewright.time.ShownTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls from the customer's side: asking for one (CH-14), and saying which time was booked (CH-15). */
@Component
@Transactional
public class CaseCalls {

    private final CaseRecords.Cases cases;
    private final CallBook calls;
    private final CallRules rules;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    CaseCalls(
            CaseRecords.Cases cases,
            CallBook calls,
            CallRules rules,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.calls = calls;
        this.rules = rules;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * A customer asks for a call; an engineer decides. A case that waited for the customer is with us again.
     *
     * @param purpose what it is to be about, up to 1,000 characters
     * @throws InvalidInput if there is no purpose, or it cannot be taken
     * @throws WrongState if the policy offers none, the case is parked or has ended, or a call is under way already
     */
    public void request(CaseNumber number, Viewer viewer, Author author, Channel channel, @Nullable String purpose) {
        List<Problem> problems = new ArrayList<>();
        String what = Words.required("purpose", "The purpose", purpose, CallDecision.PURPOSE, problems);
        Words.refuse(problems);
        SupportCase supportCase = see(cases.change(number), viewer);
        refusal(supportCase).ifPresent(why -> {
            throw new WrongState(why);
        });
        timeline.event(supportCase, author, author.name() + " asks for a call.");
        calls.begin(supportCase, author, what, timeline.message(supportCase, author, channel, what));
        events.publishEvent(new CustomerReplied(number, supportCase.desk()));
    }

    /**
     * The time that was booked, as the customer names it; an engineer whom they told may name it as well.
     *
     * @param date such as {@code 2026-11-25}
     * @param time such as {@code 14:30}
     * @param zone an IANA zone; empty for the customer's own
     * @throws InvalidInput if it is no time, or past
     * @throws WrongState if the customer is not invited to book one
     */
    public void book(
            CaseNumber number,
            Viewer viewer,
            Author author,
            @Nullable String date,
            @Nullable String time,
            @Nullable String zone) {
        SupportCase supportCase = see(cases.change(number), viewer);
        CaseCall call = calls.open(number)
                .filter(open -> open.state() == CallState.INVITED)
                .orElseThrow(() -> new WrongState(notInvited(supportCase)));
        List<Problem> problems = new ArrayList<>();
        CallTimes times = new CallTimes(problems);
        CallSlot slot = times.named(date, time, zone, rules.customerZone(supportCase));
        if (slot == null || !times.ahead("date", slot, timeline.now())) {
            throw new InvalidInput(problems);
        }
        call.arrange(slot, author);
        timeline.event(
                supportCase,
                author,
                "Call booked for " + ShownTime.in(rules.customerZone(supportCase), slot.at()) + ", says "
                        + author.name() + ".");
        events.publishEvent(new SlotBooked(number, supportCase.desk()));
    }

    /** The latest call about a case, if there is any. */
    @Transactional(readOnly = true)
    public Optional<CallView> latest(CaseNumber number, Viewer viewer) {
        see(cases.get(number), viewer);
        return calls.latest(number).map(CaseCall::view);
    }

    /** The same for the process, which may see every case. */
    @Transactional(readOnly = true)
    public Optional<CallView> latest(CaseNumber number) {
        return calls.latest(number).map(CaseCall::view);
    }

    /** Why a customer cannot ask for a call now, in a sentence; empty if they can. */
    @Transactional(readOnly = true)
    public Optional<String> refusal(CaseNumber number, Viewer viewer) {
        return refusal(see(cases.get(number), viewer));
    }

    /** What the policy says to a customer who would ask for a call now. */
    @Transactional(readOnly = true)
    public Optional<CallOffer> offer(CaseNumber number, Viewer viewer) {
        return rules.offerToCustomer(see(cases.get(number), viewer));
    }

    private Optional<String> refusal(SupportCase supportCase) {
        if (!supportCase.state().open()) {
            return Optional.of(
                    "This case is " + supportCase.state().word() + ". Reply to it first, if it is to go on.");
        }
        if (supportCase.state() == CaseState.PARKED) {
            return Optional.of("This case is parked: support does not cover it at the moment.");
        }
        Optional<CaseCall> open = calls.open(supportCase.number());
        if (open.isPresent()) {
            return Optional.of(
                    switch (open.get().state()) {
                        case INVITED -> "You are invited to a call already: book a time.";
                        case ARRANGED -> "A call is arranged already.";
                        default -> "A call is asked for already; an engineer decides about it.";
                    });
        }
        Optional<CallOffer> offer = rules.offerToCustomer(supportCase);
        return offer.isEmpty()
                ? Optional.of("This case is older than what its policy says about calls.")
                : offer.filter(spoken -> !spoken.offered()).map(CallOffer::reason);
    }

    private static String notInvited(SupportCase supportCase) {
        return supportCase.state().open()
                ? "There is no call to book a time for at the moment."
                : "This case is " + supportCase.state().word() + "; the call does not come any more.";
    }

    private SupportCase see(SupportCase supportCase, Viewer viewer) {
        if (!cases.shows(supportCase, viewer)) {
            throw new CaseNotFound();
        }
        return supportCase;
    }
}
