package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers under which key something was done on a case, so that sending it again does nothing. */
@Entity
class AcceptedRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String caseNumber;
    private String actor;

    @Column(name = "key_")
    private String key;

    private String fingerprint;
    private String answer;
    private Instant acceptedAt;

    @SuppressWarnings("NullAway.Init")
    protected AcceptedRequest() {}

    AcceptedRequest(
            CaseNumber number, Author actor, String key, String fingerprint, CaseNumber answer, Instant acceptedAt) {
        this.caseNumber = number.value();
        this.actor = actor.id();
        this.key = key;
        this.fingerprint = fingerprint;
        this.answer = answer.value();
        this.acceptedAt = acceptedAt;
    }

    /** @throws KeyUsedBefore if something else was sent under this key */
    CaseNumber answerTo(String newFingerprint) {
        if (!fingerprint.equals(newFingerprint)) {
            throw new KeyUsedBefore();
        }
        return CaseNumber.of(answer);
    }
}
