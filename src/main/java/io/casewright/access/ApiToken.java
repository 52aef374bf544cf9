package io.casewright.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personal token for the API: acts as its owner until it expires or is taken back. */
@Entity
public class ApiToken {

    @Id
    private UUID id;

    private String hash;

    @Column(name = "owner_")
    private String owner;

    private String label;
    private Instant createdAt;
    private Instant expiresAt;

    @Column(name = "key_")
    private @Nullable String key;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(String secret, String owner, String label, Instant createdAt, Instant expiresAt, @Nullable String key) {
        this.id = UUID.randomUUID();
        this.hash = Secret.hash(secret);
        this.owner = owner;
        this.label = label;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.key = key;
    }

    public UUID id() {
        return id;
    }

    /** What the owner calls it. */
    public String label() {
        return label;
    }

    /** In UTC. */
    public Instant createdAt() {
        return createdAt;
    }

    /** In UTC. */
    public Instant expiresAt() {
        return expiresAt;
    }

    String owner() {
        return owner;
    }
}
