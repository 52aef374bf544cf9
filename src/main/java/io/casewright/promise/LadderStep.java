package io.casewright.promise;

import io.casewright.policy.EscalationStep;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One alert that a promise may need; it is given once, and keeps when it was due and when it was given. */
@Entity
class LadderStep {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private UUID promiseId;
    private int share;
    private String toldTo;
    private String toldBy;
    private @Nullable Instant dueAt;
    private @Nullable Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    protected LadderStep() {}

    LadderStep(UUID promise, EscalationStep step) {
        this.promiseId = promise;
        this.share = step.share();
        this.toldTo = step.to().word();
        this.toldBy = step.by().word();
    }

    /** @param due when the share was used, which an outage can make much earlier than now */
    void told(Instant due, Instant now) {
        dueAt = due;
        toldAt = now;
    }

    boolean open() {
        return toldAt == null;
    }

    UUID promise() {
        return promiseId;
    }

    int share() {
        return share;
    }

    String toldTo() {
        return toldTo;
    }

    boolean asTask() {
        return !toldBy.equals(EscalationStep.How.MAIL.word());
    }

    boolean asMail() {
        return !toldBy.equals(EscalationStep.How.TASK.word());
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant toldAt() {
        return toldAt;
    }
}
