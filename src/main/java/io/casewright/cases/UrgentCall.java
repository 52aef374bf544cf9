package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call that a case cannot wait for: one in a cycle by the contact, and one by us (SN-5, SN-10, ST-10). */
@Entity
class UrgentCall {

    @Id
    private UUID id;

    private String desk;
    private String caseNumber;
    private int cycle;
    private String whoCalls;
    private @Nullable String pin;
    private Instant wantedAt;
    private @Nullable Instant againAt;
    private @Nullable String settledAs;
    private @Nullable Instant settledAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected UrgentCall() {}

    UrgentCall(SupportCase supportCase, WhoCalls who, @Nullable String pin, Instant at) {
        this.id = UUID.randomUUID();
        this.desk = supportCase.desk().value();
        this.caseNumber = supportCase.number().value();
        this.cycle = supportCase.cycle();
        this.whoCalls = who.word();
        this.pin = pin;
        this.wantedAt = at;
    }

    /** Nobody answered, and somebody tries again then; or no more. */
    void tryAgain(@Nullable Instant at) {
        againAt = at;
    }

    void settle(String as, Instant at) {
        settledAs = as;
        settledAt = at;
        againAt = null;
    }

    /** Another case may have the PIN from now on. */
    void forgetPin() {
        pin = null;
    }

    UUID id() {
        return id;
    }

    CaseNumber number() {
        return CaseNumber.of(caseNumber);
    }

    DeskId desk() {
        return DeskId.of(desk);
    }

    boolean isBy(WhoCalls who) {
        return whoCalls.equals(who.word());
    }

    WhoCalls who() {
        return isBy(WhoCalls.CONTACT) ? WhoCalls.CONTACT : WhoCalls.ENGINEER;
    }

    boolean in(int ofCycle) {
        return cycle == ofCycle;
    }

    boolean open() {
        return settledAt == null;
    }

    @Nullable String pin() {
        return pin;
    }

    @Nullable Instant againAt() {
        return againAt;
    }
}
