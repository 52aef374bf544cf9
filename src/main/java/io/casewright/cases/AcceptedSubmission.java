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

/** Remembers under which key a submission was accepted, so that sending it again makes no second case. */
@Entity
class AcceptedSubmission {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String desk;
    private String actor;

    @Column(name = "key_")
    private String key;

    private String fingerprint;
    private String caseNumber;
    private Instant acceptedAt;

    @SuppressWarnings("NullAway.Init")
    protected AcceptedSubmission() {}

    AcceptedSubmission(Submission submission, String key, String fingerprint, CaseNumber number, Instant acceptedAt) {
        this.desk = submission.desk().value();
        this.actor = submission.author().id();
        this.key = key;
        this.fingerprint = fingerprint;
        this.caseNumber = number.value();
        this.acceptedAt = acceptedAt;
    }

    /** @throws KeyUsedBefore if something else was sent under this key */
    CaseNumber answerTo(String newFingerprint) {
        if (!fingerprint.equals(newFingerprint)) {
            throw new KeyUsedBefore();
        }
        return CaseNumber.of(caseNumber);
    }
}
