package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of a case's timeline: a message everybody reads, a note among staff, or something that happened. */
@Entity
class CaseEntry {

    static final String MESSAGE = "message";
    static final String NOTE = "note";
    static final String EVENT = "event";
    static final String HANDOVER = "handover";

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String caseNumber;
    private int position;
    private int cycle;
    private String kind;
    private String authorKind;
    private String authorId;
    private String authorName;
    private String channel;
    private String body;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseEntry() {}

    CaseEntry(SupportCase supportCase, String kind, Author author, Channel channel, String body, Instant at) {
        this.caseNumber = supportCase.number().value();
        this.position = supportCase.nextPosition();
        this.cycle = supportCase.cycle();
        this.kind = kind;
        this.authorKind = author.kind().word();
        this.authorId = author.id();
        this.authorName = author.name();
        this.channel = channel.word();
        this.body = body;
        this.writtenAt = at;
    }

    CaseNumber number() {
        return CaseNumber.of(caseNumber);
    }

    int position() {
        return position;
    }

    boolean internal() {
        return view().internal();
    }

    /** Whether a person wrote it, or it merely happened. */
    boolean words() {
        return kind.equals(MESSAGE) || kind.equals(NOTE);
    }

    boolean isBy(Author author) {
        return authorId.equals(author.id());
    }

    EntryView view() {
        return new EntryView(position, cycle, kind, authorKind, authorName, channel, body, writtenAt);
    }
}
