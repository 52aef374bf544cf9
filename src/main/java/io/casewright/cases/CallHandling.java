package io.casewright.cases;

import io.casewright.cases.CallDecision.Read;
import io.casewright.desk.CaseNumber;
import io.casewright.policy.CallOffer;
import io.casewright.time.ShownTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What engineers do about calls: they alone decide (CH-14), and tell what came of them (CH-15). */
@Component
@Transactional
public class CallHandling {

    /** There is no call, or not now; the case goes on. */
    private static final String NONE = "none";

    private static final String INVITE = "invite";
    private static final String HOLD = "hold";

    private final CaseWork work;
    private final CallBook calls;
    private final CallRules rules;
    private final EngineerWords words;

    CallHandling(CaseWork work, CallBook calls, CallRules rules, EngineerWords words) {
        this.work = work;
        this.calls = calls;
        this.rules = rules;
        this.words = words;
    }

    /** The policy offers no call: whoever asked is told so, with its reason. */
    public String refuse(CaseNumber number) {
        SupportCase supportCase = work.change(number);
        CallOffer offer = rules.offer(supportCase);
        Optional<CaseCall> asked = calls.open(number);
        if (asked.isPresent()) {
            Instant at = words.did(supportCase, Author.SYSTEM, "There is no call. " + offer.reason());
            asked.get().decline(Author.SYSTEM, offer.reason(), at);
        } else {
            words.remark(supportCase, Author.SYSTEM, "The policy offers no call here. " + offer.reason());
        }
        return NONE;
    }

    /**
     * Takes over what an engineer decided.
     *
     * @return what happens next: {@code invite} (the customer is to book or to answer), {@code hold} or {@code none}
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case has ended meanwhile
     */
    public String decide(CaseNumber number, Author engineer, CallDecision decision) {
        SupportCase supportCase = work.open(number);
        Optional<CaseCall> open = calls.open(number);
        String purpose = open.map(CaseCall::purpose).orElse("");
        Read read = decision.read(rules.terms(supportCase, purpose, words.now()));
        return switch (read.choice()) {
            case HAND_BACK -> handBack(open);
            case NOT_NECESSARY -> {
                words.say(supportCase, engineer, read.reason());
                Instant at = words.did(supportCase, engineer, "Decided by " + engineer.name() + ": no call.");
                open.ifPresent(call -> call.decline(engineer, read.reason(), at));
                yield NONE;
            }
            case MORE_INFORMATION -> {
                words.say(supportCase, engineer, read.reason());
                begun(supportCase, open, engineer, "").ask(engineer, read.reason(), words.now());
                yield INVITE;
            }
            case ARRANGE -> arrange(supportCase, begun(supportCase, open, engineer, purpose), engineer, read);
        };
    }

    /** Without a decision: a customer's wish stays undecided, what the engineer suggested is dropped. */
    private String handBack(Optional<CaseCall> open) {
        open.ifPresent(call -> {
            if (call.state() == CallState.ARRANGED) {
                throw new InvalidInput(
                        "callDecision", "The customer has booked a time: arrange the call, or say why there is none.");
            }
            if (call.askedByCustomer()) {
                call.undecide();
            } else {
                call.drop(words.now());
            }
        });
        return NONE;
    }

    private String arrange(SupportCase supportCase, CaseCall call, Author engineer, Read read) {
        CallInvitation invitation = read.invitation();
        if (invitation == null) {
            throw new IllegalStateException("What is arranged has an invitation.");
        }
        @Nullable Instant booked = call.slot();
        CallSlot slot = read.slot();
        call.invite(engineer, invitation, "", words.now());
        boolean bookedByNow = slot != null || booked != null;
        if (invitation.way() != CallWay.BOOKING || bookedByNow) {
            call.arrange(slot, engineer);
        }
        words.say(supportCase, engineer, invitation.message(shown(supportCase, slot == null ? booked : slot.at())));
        return call.state() == CallState.INVITED ? INVITE : HOLD;
    }

    private String shown(SupportCase supportCase, @Nullable Instant at) {
        return at == null ? "" : ShownTime.in(rules.customerZone(supportCase), at);
    }

    private CaseCall begun(SupportCase supportCase, Optional<CaseCall> open, Author engineer, String purpose) {
        return open.orElseGet(() -> calls.begin(supportCase, engineer, purpose, words.now()));
    }

    /** The call is arranged: until then the case is with us, not with the customer (CH-15). */
    public void expect(CaseNumber number) {
        work.resume(number);
    }

    /** When the call is to be held, in UTC; now if at once. */
    @Transactional(readOnly = true)
    public Instant dueAt(CaseNumber number) {
        return calls.open(number).map(CaseCall::slot).orElseGet(words::now);
    }

    /**
     * Takes over what came of a call. One that was held is a first response at the time at which it began.
     *
     * @return what happens next: {@code keep}, {@code call} if it is to be arranged anew, or {@code resolved}
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if no call is arranged
     */
    public String takeOver(CaseNumber number, Author engineer, CallOutcome outcome) {
        SupportCase supportCase = work.change(number);
        CaseCall call = calls.open(number)
                .filter(open -> open.state() == CallState.ARRANGED)
                .orElseThrow(() -> new WrongState("No call is arranged on this case."));
        CallOutcome.Read read = outcome.read(new CallOutcome.Bounds(
                call.limitMinutes(),
                call.slot(),
                supportCase.cycleStartedAt(),
                rules.deskZone(supportCase),
                words.now()));
        return switch (read.result()) {
            case HELD -> held(supportCase, call, engineer, read, "keep");
            case SOLVED -> {
                held(supportCase, call, engineer, read, "resolved");
                yield work.resolve(supportCase, engineer, "Resolved by ");
            }
            case MISSED -> {
                words.tried(supportCase, engineer, call.missed(words.now()));
                settle(supportCase, call, engineer, CallState.MISSED, "The call did not come about.", read);
                yield "keep";
            }
            case CALLED_OFF -> {
                settle(supportCase, call, engineer, CallState.CALLED_OFF, "Call called off", read);
                yield "keep";
            }
            case MOVED -> {
                words.did(supportCase, engineer, "Call to be moved, says " + engineer.name() + ".");
                words.say(supportCase, engineer, read.report());
                call.undecide();
                yield "call";
            }
        };
    }

    private String held(SupportCase supportCase, CaseCall call, Author engineer, CallOutcome.Read read, String next) {
        words.talked(supportCase, engineer, read.began());
        call.held(read.began(), read.minutes());
        settle(supportCase, call, engineer, CallState.HELD, "Call held", read);
        return next;
    }

    private void settle(
            SupportCase supportCase, CaseCall call, Author engineer, CallState as, String what, CallOutcome.Read read) {
        Instant at = words.did(supportCase, engineer, what + " by " + engineer.name() + ".");
        words.say(supportCase, engineer, read.report());
        call.settle(as, read.report(), at);
    }
}
