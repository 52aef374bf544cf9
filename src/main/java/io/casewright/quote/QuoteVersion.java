package io.casewright.quote;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a quote: its lines and conditions, and what became of it. Once sent, nothing in it changes any more. */
@Entity
class QuoteVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String quote;
    private int ordinal;
    private String state = QuoteState.DRAFT.word();
    private int edits;

    @ElementCollection
    @CollectionTable(name = "quote_line", joinColumns = @JoinColumn(name = "quote_version_id"))
    @OrderColumn(name = "position")
    private List<QuoteLine> lines = new ArrayList<>();

    private BigDecimal discount = BigDecimal.ZERO;
    private String note = "";
    private String taxNote = "";

    @Embedded
    private QuoteTerms terms = QuoteTerms.UNKNOWN;

    private @Nullable Instant sentAt;
    private @Nullable String sentBy;
    private @Nullable Instant remindAt;
    private @Nullable Instant validUntil;
    private @Nullable String fingerprint;

    private @Nullable Instant endedAt;
    private @Nullable String endedBy;
    private @Nullable String endedById;
    private @Nullable String typedName;
    private @Nullable String endWords;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected QuoteVersion() {}

    QuoteVersion(Quote quote) {
        this.quote = quote.number().value();
        this.ordinal = quote.begin();
    }

    /** A draft that begins with what another version says. */
    QuoteVersion(Quote quote, QuoteVersion from) {
        this(quote);
        change(new Priced(from.lines, from.discount, from.note, from.taxNote, from.terms.validityDays()));
        this.terms = from.terms;
    }

    void change(Priced priced) {
        lines.clear();
        lines.addAll(priced.lines());
        discount = priced.discount();
        note = priced.note();
        taxNote = priced.taxNote();
        terms = new QuoteTerms(
                priced.validityDays(),
                terms.reminderDays(),
                terms.discountLimit(),
                terms.approval(),
                terms.acceptance());
        edits++;
    }

    void agree(QuoteTerms newTerms) {
        terms = newTerms;
    }

    void become(QuoteState newState) {
        state = newState.word();
    }

    void send(String by, Instant at, Validity validity, String newFingerprint) {
        become(QuoteState.SENT);
        sentAt = at;
        sentBy = by;
        remindAt = validity.remindAt();
        validUntil = validity.until();
        fingerprint = newFingerprint;
    }

    void end(QuoteState as, Ended ended) {
        become(as);
        endedAt = ended.at();
        endedBy = ended.by();
        endedById = ended.byId();
        typedName = ended.typedName();
        endWords = ended.words();
    }

    int ordinal() {
        return ordinal;
    }

    QuoteState state() {
        return QuoteState.of(state);
    }

    int edits() {
        return edits;
    }

    List<QuoteLine> lines() {
        return List.copyOf(lines);
    }

    BigDecimal discount() {
        return discount;
    }

    String note() {
        return note;
    }

    String taxNote() {
        return taxNote;
    }

    QuoteTerms terms() {
        return terms;
    }

    /** When it was sent and until when it holds; null before. */
    @Nullable Sent sent() {
        return sentAt == null || sentBy == null || remindAt == null || validUntil == null || fingerprint == null
                ? null
                : new Sent(sentAt, sentBy, remindAt, validUntil, fingerprint);
    }

    /** What became of it; null before. */
    @Nullable Ended ended() {
        return endedAt == null || endedBy == null || endedById == null
                ? null
                : new Ended(endedAt, endedBy, endedById, typedName, endWords);
    }

    /** What sales made of it, found to be right. */
    record Priced(List<QuoteLine> lines, BigDecimal discount, String note, String taxNote, int validityDays) {

        Priced {
            lines = List.copyOf(lines);
        }
    }

    /** @param until the first instant at which it does not hold any more */
    record Validity(Instant remindAt, Instant until) {}

    record Sent(Instant at, String by, Instant remindAt, Instant validUntil, String fingerprint) {}

    /**
     * @param typedName what the person who accepted typed as their name
     * @param words why it was declined or withdrawn
     */
    record Ended(
            Instant at,
            String by,
            String byId,
            @Nullable String typedName,
            @Nullable String words) {}
}
