package io.casewright.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody phoned or was phoned about a case, whether anybody answered or not: the evidence, which is kept. */
@Entity
class PhoneTalk {

    /** The contact called us. */
    static final String PHONED = "phoned";

    /** We called, and talked. */
    static final String CONNECTED = "connected";

    /** We called, and nobody answered. */
    static final String NOT_REACHED = "not-reached";

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String caseNumber;
    private int cycle;
    private String outcome;
    private Instant happenedAt;
    private String otherSide;
    private String phone;
    private String words;
    private String notedBy;
    private String notedName;
    private Instant notedAt;
    private boolean clockBegun;

    @SuppressWarnings("NullAway.Init")
    protected PhoneTalk() {}

    PhoneTalk(SupportCase supportCase, Author notedBy, Said said, Instant notedAt) {
        this.caseNumber = supportCase.number().value();
        this.cycle = supportCase.cycle();
        this.outcome = said.outcome();
        this.happenedAt = said.at();
        this.otherSide = said.otherSide();
        this.phone = said.phone();
        this.words = said.words();
        this.notedBy = notedBy.id();
        this.notedName = notedBy.name();
        this.notedAt = notedAt;
    }

    void beginClock() {
        clockBegun = true;
    }

    boolean is(String what) {
        return outcome.equals(what);
    }

    boolean in(int ofCycle) {
        return cycle == ofCycle;
    }

    boolean clockBegun() {
        return clockBegun;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    String otherSide() {
        return otherSide;
    }

    TalkView view() {
        return new TalkView(outcome, happenedAt, otherSide, phone, words, notedName);
    }

    /**
     * What happened on the phone.
     *
     * @param otherSide who called or was called, by name
     * @param phone the number, or nothing
     * @param words what was said or happened, for colleagues, or nothing
     */
    record Said(String outcome, Instant at, String otherSide, String phone, String words) {}
}
