package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A critical incident: engineers and customers meet on a bridge until it is over, or the product is ruled out (SN-7). */
@Entity
class Incident {

    @Id
    private UUID id;

    private String desk;
    private String caseNumber;
    private String state = State.DECLARED.word();
    private String reason;
    private String declaredBy;
    private Instant declaredAt;
    private @Nullable String people;
    private @Nullable String evidence;
    private @Nullable String ruledOutBy;
    private @Nullable Instant standBySince;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    Incident(SupportCase supportCase, Author by, String reason, Instant at) {
        this.id = UUID.randomUUID();
        this.desk = supportCase.desk().value();
        this.caseNumber = supportCase.number().value();
        this.reason = reason;
        this.declaredBy = by.name();
        this.declaredAt = at;
    }

    /** Engineers are on the call, from the first time or again. */
    void meet() {
        state = State.BRIDGE.word();
        standBySince = null;
    }

    void attendedBy(String names) {
        people = names;
    }

    /** Why the product is not the cause, as one engineer says; it takes a second one to agree. */
    void ruleOut(Author by, String why) {
        evidence = why;
        ruledOutBy = by.id();
    }

    void standBy(Instant at) {
        state = State.STAND_BY.word();
        standBySince = at;
        people = null;
    }

    void end(Instant at) {
        state = State.OVER.word();
        endedAt = at;
        standBySince = null;
    }

    UUID id() {
        return id;
    }

    DeskId desk() {
        return DeskId.of(desk);
    }

    /** The case it was declared on. */
    CaseNumber number() {
        return CaseNumber.of(caseNumber);
    }

    boolean is(State wanted) {
        return state.equals(wanted.word());
    }

    boolean ruledOutBy(Author author) {
        return author.id().equals(ruledOutBy);
    }

    String reason() {
        return reason;
    }

    String declaredBy() {
        return declaredBy;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    @Nullable String people() {
        return people;
    }

    @Nullable String evidence() {
        return evidence;
    }

    @Nullable Instant standBySince() {
        return standBySince;
    }

    /** Where it stands. */
    enum State {
        DECLARED,
        BRIDGE,
        STAND_BY,
        OVER;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
