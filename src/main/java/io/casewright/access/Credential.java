package io.casewright.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A person's password, as a hash. The stamp changes with it and ends all earlier web sessions (D06). */
@Entity
class Credential {

    @Id
    private UUID personId;

    private String hash;
    private String stamp;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Credential() {}

    Credential(UUID personId, String hash, Instant changedAt) {
        this.personId = personId;
        this.hash = hash;
        this.stamp = UUID.randomUUID().toString();
        this.changedAt = changedAt;
    }

    void change(String newHash, Instant now) {
        hash = newHash;
        stamp = UUID.randomUUID().toString();
        changedAt = now;
    }

    String hash() {
        return hash;
    }

    String stamp() {
        return stamp;
    }
}
