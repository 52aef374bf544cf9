package io.casewright.quote;

import io.casewright.cases.Author;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done to a quote: who, when, and in which words. Steps are added and never changed. */
@Entity
class QuoteStep {

    static final String REQUESTED = "requested";
    static final String ESTIMATED = "estimated";
    static final String PRICED = "priced";
    static final String SUBMITTED = "submitted";
    static final String APPROVED = "approved";
    static final String REFUSED = "refused";
    static final String SENT = "sent";
    static final String REMINDED = "reminded";
    static final String REVISED = "revised";
    static final String EXCHANGED = "exchanged";
    static final String ACCEPTED = "accepted";
    static final String CHARGED = "charged";
    static final String DECLINED = "declined";
    static final String EXPIRED = "expired";
    static final String WITHDRAWN = "withdrawn";
    static final String ASKED = "asked";

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String quote;
    private int position;
    private int ordinal;
    private String kind;
    private String authorKind;
    private String authorId;
    private String authorName;
    private String words;
    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    protected QuoteStep() {}

    QuoteStep(Quote quote, int position, String kind, Author author, String words, Instant at) {
        this.quote = quote.number().value();
        this.position = position;
        this.ordinal = quote.versions();
        this.kind = kind;
        this.authorKind = author.kind().word();
        this.authorId = author.id();
        this.authorName = author.name();
        this.words = words;
        this.happenedAt = at;
    }

    /** Whether this person had a hand in what the version costs. */
    boolean isPricingBy(Author author, int version) {
        return ordinal == version && authorId.equals(author.id()) && (kind.equals(PRICED) || kind.equals(SUBMITTED));
    }

    QuoteStepView view() {
        return new QuoteStepView(kind, ordinal, authorName, words, happenedAt);
    }
}
