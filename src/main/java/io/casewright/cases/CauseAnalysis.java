package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The analysis of what caused an incident: a draft, then the final form, or a statement that it was not the product (SN-9). */
@Entity
class CauseAnalysis {

    /** Everything that was owed is published. */
    static final String PUBLISHED = "published";

    /** The policy owes it no more, as nobody confirmed the priority that it was owed for. */
    static final String NOT_OWED = "not-owed";

    /** Another analysis of the same incident says it. */
    static final String JOINED = "joined";

    @Id
    private UUID id;

    private String desk;
    private String caseNumber;
    private int cycle;
    private Instant begunAt;
    private @Nullable Instant draftedAt;
    private boolean eliminated;
    private boolean noFault;
    private @Nullable String words;
    private @Nullable String writtenBy;
    private @Nullable String writtenName;
    private @Nullable UUID incidentId;
    private @Nullable String settledAs;
    private @Nullable Instant settledAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected CauseAnalysis() {}

    CauseAnalysis(SupportCase supportCase, Instant at) {
        this.id = UUID.randomUUID();
        this.desk = supportCase.desk().value();
        this.caseNumber = supportCase.number().value();
        this.cycle = supportCase.cycle();
        this.begunAt = at;
    }

    /** From now on it is about the incident that its case belongs to, whichever other cases do. */
    void concern(@Nullable UUID incident) {
        incidentId = incident;
    }

    /** It is known that the product is not the cause: only a short statement is owed. */
    void ruleOut() {
        eliminated = true;
    }

    /** What waits to be reviewed from now on; it takes the place of what waited before. */
    void write(Author author, String text, boolean notOurs) {
        words = text;
        writtenBy = author.id();
        writtenName = author.name();
        noFault = notOurs;
    }

    void publishDraft(Instant at) {
        draftedAt = at;
        words = null;
    }

    void settle(String as, Instant at) {
        settledAs = as;
        settledAt = at;
        words = null;
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

    int cycle() {
        return cycle;
    }

    @Nullable UUID incident() {
        return incidentId;
    }

    boolean open() {
        return settledAt == null;
    }

    boolean settledAs(String how) {
        return how.equals(settledAs);
    }

    /** Whether the draft is with the customer. */
    boolean drafted() {
        return draftedAt != null;
    }

    /** Whether it is known that the product is not the cause: then only a short statement is owed. */
    boolean eliminated() {
        return eliminated;
    }

    /** Whether what was written last says so. */
    boolean noFault() {
        return noFault;
    }

    boolean writtenBy(Author author) {
        return author.id().equals(writtenBy);
    }

    Author writer() {
        return Author.engineer(Objects.requireNonNullElse(writtenBy, ""), Objects.requireNonNullElse(writtenName, ""));
    }

    /** @throws IllegalStateException if nothing waits to be published */
    String words() {
        if (words == null) {
            throw new IllegalStateException("Nothing was written yet about what caused " + caseNumber + ".");
        }
        return words;
    }

    /** Whether something waits to be reviewed. */
    boolean waitsForReview() {
        return words != null;
    }
}
