package io.casewright.access;

import io.casewright.desk.DeskId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that lets one subject of one desk do one thing once. */
@Entity
class OneTimeLink {

    @Id
    private UUID id;

    private String hash;
    private String purpose;
    private String desk;
    private String subject;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {}

    OneTimeLink(String secret, Purpose purpose, DeskId desk, String subject, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.hash = Secret.hash(secret);
        this.purpose = purpose.name();
        this.desk = desk.value();
        this.subject = subject;
        this.expiresAt = expiresAt;
    }

    boolean opens(Purpose what, DeskId where, Instant now) {
        return usedAt == null && purpose.equals(what.name()) && desk.equals(where.value()) && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    String subject() {
        return subject;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** What a link is for. */
    enum Purpose {
        CUSTOMER_PASSWORD,
        STAFF_PASSWORD
    }
}
