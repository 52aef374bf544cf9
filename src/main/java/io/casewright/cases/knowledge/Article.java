package io.casewright.cases.knowledge;

import io.casewright.cases.Author;
import io.casewright.desk.DeskId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something worth knowing, written down for all customers of a desk (CS-1). */
@Entity
public class Article {

    private static final int LONGEST_GIST = 160;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_sequence")
    // One by one, so that references do not jump after a restart.
    @SequenceGenerator(name = "article_sequence", sequenceName = "article_sequence", allocationSize = 1)
    private @Nullable Long id;

    private String desk;
    private String title;
    private String body;
    private boolean published = true;
    private @Nullable String fromCase;
    private String writtenBy;
    private Instant writtenAt;
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    Article(DeskId desk, Draft.Read draft, @Nullable String fromCase, Author author, Instant at) {
        this.desk = desk.value();
        this.title = draft.title();
        this.body = draft.body();
        this.fromCase = fromCase;
        this.writtenBy = author.name();
        this.writtenAt = at;
        this.changedAt = at;
    }

    void rewrite(Draft.Read draft, Instant at) {
        title = draft.title();
        body = draft.body();
        changedAt = at;
    }

    void publish(boolean wanted, Instant at) {
        published = wanted;
        changedAt = at;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("An article has a number once it is kept.");
        }
        return id;
    }

    /** What people call it, such as {@code KB-101}. */
    public ArticleReference reference() {
        return new ArticleReference(id());
    }

    public DeskId desk() {
        return DeskId.of(desk);
    }

    public String title() {
        return title;
    }

    /** Text, never markup; an empty line separates paragraphs. */
    public String body() {
        return body;
    }

    /** How the text begins, in one line. */
    public String gist() {
        String line = body.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_GIST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_GIST);
        return line.substring(0, end < LONGEST_GIST / 2 ? LONGEST_GIST : end) + " …";
    }

    /** Whether customers read it. */
    public boolean published() {
        return published;
    }

    /** The number of the case it was learned from, or null; staff only. */
    public @Nullable String fromCase() {
        return fromCase;
    }

    /** The name of who wrote it first; staff only. */
    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public int version() {
        return version;
    }
}
