package io.casewright.mail;

import io.casewright.desk.DeskId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mail to one recipient, as it was written; never changed afterwards. */
@Entity
public class OutgoingMail {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private String desk;
    private String recipient;
    private String kind;
    private String occasion;
    private @Nullable String caseNumber;
    private String subject;
    private String body;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected OutgoingMail() {}

    @SuppressWarnings("NullAway.Init") // the id comes with being stored
    OutgoingMail(Letter letter, String subject, String body, Instant writtenAt) {
        this.desk = letter.desk().value();
        this.recipient = letter.recipient();
        this.kind = letter.kind();
        this.occasion = letter.occasion();
        this.caseNumber = letter.caseNumber();
        this.subject = subject;
        this.body = body;
        this.writtenAt = writtenAt;
    }

    public UUID id() {
        return id;
    }

    public DeskId desk() {
        return DeskId.of(desk);
    }

    public String recipient() {
        return recipient;
    }

    /** Which of our texts it is, such as {@code case-received}. */
    public String kind() {
        return kind;
    }

    public @Nullable String caseNumber() {
        return caseNumber;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    /** In UTC. */
    public Instant writtenAt() {
        return writtenAt;
    }
}
