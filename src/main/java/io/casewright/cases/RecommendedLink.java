package io.casewright.cases;

import io.casewright.desk.Desk;
import io.casewright.policy.Recommendation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something of the desk's that an engineer recommended in a case, as it was then. */
@Entity
class RecommendedLink {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String desk;
    private String caseNumber;
    private String label;
    private String url;
    private String words;
    private boolean byPolicy;

    @Column(name = "recommended_by")
    private String authorId;

    @Column(name = "recommended_name")
    private String authorName;

    private Instant recommendedAt;

    @SuppressWarnings("NullAway.Init")
    protected RecommendedLink() {}

    /** @param why what the policy says of it, or null if an engineer chose it by themselves */
    RecommendedLink(SupportCase supportCase, Desk.Link link, @Nullable Recommendation why, Author author, Instant at) {
        this.desk = supportCase.desk().value();
        this.caseNumber = supportCase.number().value();
        this.label = link.label();
        this.url = link.url();
        this.words = why == null ? "" : why.words();
        this.byPolicy = why != null;
        this.authorId = author.id();
        this.authorName = author.name();
        this.recommendedAt = at;
    }

    String label() {
        return label;
    }

    RecommendedView view() {
        return new RecommendedView(label, url, words, byPolicy, authorName, recommendedAt);
    }
}
