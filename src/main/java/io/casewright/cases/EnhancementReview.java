package io.casewright.cases;

import io.casewright.cases.EnhancementVerdict.Criteria;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What product decided about a wish, by which criteria; never changed afterwards (CH-10). */
@Entity
class EnhancementReview {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String caseNumber;
    private int cycle;
    private String verdict;
    private String benefit;
    private String reach;
    private String effort;
    private String direction;
    private @Nullable LocalDate expectedOn;
    private String reviewedBy;
    private Instant reviewedAt;

    @SuppressWarnings("NullAway.Init")
    protected EnhancementReview() {}

    EnhancementReview(SupportCase supportCase, EnhancementVerdict.Read read, Author reviewer, Instant at) {
        this.caseNumber = supportCase.number().value();
        this.cycle = supportCase.cycle();
        this.verdict = read.verdict();
        this.benefit = read.criteria().benefit();
        this.reach = read.criteria().reach();
        this.effort = read.criteria().effort();
        this.direction = read.criteria().direction();
        this.expectedOn = read.expectedOn();
        this.reviewedBy = reviewer.name();
        this.reviewedAt = at;
    }

    ReviewView view() {
        return new ReviewView(
                verdict, new Criteria(benefit, reach, effort, direction), expectedOn, reviewedBy, reviewedAt);
    }
}
