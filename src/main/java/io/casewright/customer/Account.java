package io.casewright.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.casewright.desk.DeskId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A customer company of one desk. */
@Entity
public class Account {

    @Id
    private UUID id;

    private String desk;

    @Column(name = "key_")
    private String key;

    private String name;
    private String kind;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(DeskId desk, String key, String name, Kind kind) {
        this.id = UUID.randomUUID();
        this.desk = desk.value();
        this.key = key;
        this.name = name;
        this.kind = kind.word();
    }

    boolean become(String newName, Kind newKind) {
        boolean changed = !name.equals(newName) || !kind.equals(newKind.word());
        name = newName;
        kind = newKind.word();
        return changed;
    }

    public UUID id() {
        return id;
    }

    public DeskId desk() {
        return DeskId.of(desk);
    }

    /** What the desk's own books call the account. */
    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** {@code customer}, {@code prospect} (CT-1) or {@code partner} (CS-8). */
    public String kind() {
        return kind;
    }

    /** What an account is to the desk. */
    public enum Kind {
        @JsonProperty("customer")
        CUSTOMER,
        @JsonProperty("prospect")
        PROSPECT,
        @JsonProperty("partner")
        PARTNER;

        /** The word policies use. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
