package io.casewright.cases.knowledge;

import io.casewright.cases.SupportCase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the knowledge in one cycle of a case: the article it led to, or why there is none. */
@Entity
class Learning {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String caseNumber;
    private int cycle;
    private @Nullable Long articleId;
    private @Nullable String reason;
    private String decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Learning() {}

    Learning(SupportCase supportCase, @Nullable Long articleId, @Nullable String reason, String by, Instant at) {
        this.caseNumber = supportCase.number().value();
        this.cycle = supportCase.cycle();
        this.articleId = articleId;
        this.reason = reason;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    @Nullable Long articleId() {
        return articleId;
    }

    @Nullable String reason() {
        return reason;
    }
}
