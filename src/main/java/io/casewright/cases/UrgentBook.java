package io.casewright.cases;

import io.casewright.cases.PhoneTalk.Said;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The urgent calls of each case, and what there was on the phone about it. */
@Component
class UrgentBook {

    private final PhoneRecords.Calls calls;
    private final PhoneRecords.Talks talks;
    private final Pins pins;
    private final ApplicationEventPublisher events;

    UrgentBook(PhoneRecords.Calls calls, PhoneRecords.Talks talks, Pins pins, ApplicationEventPublisher events) {
        this.calls = calls;
        this.talks = talks;
        this.pins = pins;
        this.events = events;
    }

    /** Every call wanted in this cycle, settled or not. */
    List<UrgentCall> ofCycle(SupportCase supportCase) {
        return calls.findByCaseNumberOrderByWantedAt(supportCase.number().value()).stream()
                .filter(call -> call.in(supportCase.cycle()))
                .toList();
    }

    Optional<UrgentCall> open(SupportCase supportCase) {
        return ofCycle(supportCase).stream().filter(UrgentCall::open).findFirst();
    }

    /** A call is wanted from now on; whoever is to call us gets a PIN by which we find the case. */
    UrgentCall begin(SupportCase supportCase, WhoCalls who, Instant at) {
        String pin = who == WhoCalls.CONTACT ? pins.fresh(supportCase.desk()) : null;
        return calls.save(new UrgentCall(supportCase, who, pin, at));
    }

    /** Whoever is to pick up the phone is told. */
    void announce(UrgentCall call) {
        events.publishEvent(new CallWanted(call.id(), call.who(), call.number(), call.desk()));
    }

    /** Somebody phoned about the case; one that waited for the customer is with us again (ALL-7). */
    void tellPhoned(SupportCase supportCase) {
        boolean waited = supportCase.state() == CaseState.PENDING;
        events.publishEvent(new ContactPhoned(supportCase.number(), supportCase.desk()));
        if (waited) {
            events.publishEvent(new CustomerReplied(supportCase.number(), supportCase.desk()));
        }
    }

    Optional<CaseNumber> find(DeskId desk, String pin) {
        return pins.find(desk, pin);
    }

    void settle(UrgentCall call, String as, Instant at) {
        call.settle(as, at);
        events.publishEvent(new CallSettled(call.id(), call.number(), call.desk()));
    }

    /** The customer has heard from a person; what was to be tried again is tried again all the same. */
    void answered(SupportCase supportCase, Instant at) {
        open(supportCase).filter(call -> call.againAt() == null).ifPresent(call -> settle(call, "answered", at));
    }

    /** The cycle has ended: nobody calls about it any more, and its PIN finds it no longer. */
    void drop(SupportCase supportCase, Instant at) {
        ofCycle(supportCase).forEach(call -> {
            if (call.open()) {
                settle(call, "ended", at);
            }
            call.forgetPin();
        });
    }

    PhoneTalk note(SupportCase supportCase, Author by, Said said, Instant now) {
        return talks.save(new PhoneTalk(supportCase, by, said, now));
    }

    /** What there was on the phone in this cycle, in order. */
    List<PhoneTalk> talks(SupportCase supportCase) {
        return talks.findByCaseNumberOrderByHappenedAt(supportCase.number().value()).stream()
                .filter(talk -> talk.in(supportCase.cycle()))
                .toList();
    }

    /** Whether the contact phoned in this cycle: about the case that is there, or to bring it. */
    boolean phoned(SupportCase supportCase) {
        return supportCase.cycle() == 1 && supportCase.channel() == Channel.PHONE
                || talks(supportCase).stream().anyMatch(talk -> talk.is(PhoneTalk.PHONED));
    }

    /** Whether we called in this cycle and nobody answered. */
    boolean attempted(SupportCase supportCase) {
        return talks(supportCase).stream().anyMatch(talk -> talk.is(PhoneTalk.NOT_REACHED));
    }

    /** The first call of the contact, if no clock has begun with it yet; from now on one has. */
    Optional<PhoneTalk> takeClockOfCall(SupportCase supportCase) {
        List<PhoneTalk> phoned = talks(supportCase).stream()
                .filter(talk -> talk.is(PhoneTalk.PHONED))
                .toList();
        if (phoned.stream().anyMatch(PhoneTalk::clockBegun)) {
            return Optional.empty();
        }
        phoned.stream().findFirst().ifPresent(PhoneTalk::beginClock);
        return phoned.stream().findFirst();
    }
}
