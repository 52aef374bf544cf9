package io.casewright.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call about a case: who asked for it, what was decided about it and why, when it is, and what came of it. */
@Entity
class CaseCall {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String caseNumber;
    private int position;
    private String state = CallState.ASKED.word();
    private String askedBy;
    private String askerName;
    private Instant askedAt;
    private String purpose;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private @Nullable String agenda;
    private @Nullable String preparation;
    private @Nullable String way;
    private @Nullable String link;
    private @Nullable String phone;
    private int limitMinutes;
    private @Nullable Instant slot;
    private @Nullable String slotZone;
    private @Nullable String slotBy;
    private @Nullable Instant beganAt;
    private @Nullable Integer minutes;
    private @Nullable String report;
    private @Nullable Instant settledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CaseCall() {}

    CaseCall(SupportCase supportCase, int position, Author asker, String purpose, Instant at) {
        this.caseNumber = supportCase.number().value();
        this.position = position;
        this.askedBy = asker.kind().word();
        this.askerName = asker.name();
        this.askedAt = at;
        this.purpose = purpose;
    }

    /** Nobody came to it: what is known of that. */
    PhoneTalk.Said missed(Instant now) {
        Instant at = slot == null || slot.isAfter(now) ? now : slot;
        return new PhoneTalk.Said(
                PhoneTalk.NOT_REACHED, at, "the customer", phone == null ? "" : phone, "The call did not come about.");
    }

    /** It goes back to be decided again, or without an answer to whoever decides next. */
    void undecide() {
        state = CallState.ASKED.word();
        forgetSlot();
    }

    void ask(Author engineer, String question, Instant at) {
        decide(CallState.QUESTION, engineer, question, at);
        forgetSlot();
    }

    void decline(Author who, String why, Instant at) {
        decide(CallState.DECLINED, who, why, at);
        settledAt = at;
    }

    void invite(Author engineer, CallInvitation invitation, String why, Instant at) {
        decide(CallState.INVITED, engineer, why, at);
        purpose = invitation.purpose();
        agenda = invitation.agenda();
        preparation = invitation.preparation();
        way = invitation.way().word();
        link = invitation.link();
        phone = invitation.phone();
        limitMinutes = invitation.limitMinutes();
    }

    /** @param at null where the call is to be held at once */
    void arrange(@Nullable CallSlot at, Author who) {
        state = CallState.ARRANGED.word();
        slotBy = who.name();
        if (at != null) {
            slot = at.at();
            slotZone = at.zone().getId();
        }
    }

    void settle(CallState as, String words, Instant at) {
        state = as.word();
        report = words;
        settledAt = at;
    }

    void held(Instant began, int took) {
        beganAt = began;
        minutes = took;
    }

    void drop(Instant at) {
        state = CallState.DROPPED.word();
        settledAt = at;
    }

    private void decide(CallState as, Author who, String why, Instant at) {
        state = as.word();
        decidedBy = who.name();
        decidedAt = at;
        reason = why;
    }

    private void forgetSlot() {
        slot = null;
        slotZone = null;
        slotBy = null;
    }

    CallState state() {
        return CallState.of(state);
    }

    boolean askedByCustomer() {
        return askedBy.equals(Author.Kind.CUSTOMER.word());
    }

    String purpose() {
        return purpose;
    }

    int limitMinutes() {
        return limitMinutes;
    }

    @Nullable Instant slot() {
        return slot;
    }

    CallView view() {
        return new CallView(
                state(),
                askedByCustomer(),
                askerName,
                askedAt,
                purpose,
                decidedBy,
                decidedAt,
                reason,
                agenda,
                preparation,
                CallWay.of(way),
                link,
                phone,
                limitMinutes,
                slot,
                slotZone,
                beganAt,
                minutes,
                report);
    }
}
