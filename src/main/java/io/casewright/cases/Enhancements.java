package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wishes for a product: weighed by product against criteria, without a guarantee and often without a date (CH-10). */
@Component
@Transactional
public class Enhancements {

    private final CaseWork work;
    private final CaseRecords.Reviews reviews;
    private final Desks desks;
    private final Clock clock;

    Enhancements(CaseWork work, CaseRecords.Reviews reviews, Desks desks, Clock clock) {
        this.work = work;
        this.reviews = reviews;
        this.desks = desks;
        this.clock = clock;
    }

    /**
     * Takes over what product decided about a wish.
     *
     * @return {@code resolved}, {@code keep} or {@code wait}
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case has ended meanwhile
     */
    public String takeOver(CaseNumber number, Author reviewer, EnhancementVerdict verdict) {
        EnhancementVerdict.Read read = verdict.read(today(number));
        SupportCase supportCase = work.takeUp(number);
        if (!read.answer().isEmpty()) {
            work.publish(supportCase, reviewer, read.answer());
        }
        return switch (read.verdict()) {
            case "ask" -> "wait";
            case "hand-back" -> {
                work.note(supportCase, reviewer, read.reason());
                yield "keep";
            }
            default -> decide(supportCase, reviewer, read);
        };
    }

    private String decide(SupportCase supportCase, Author reviewer, EnhancementVerdict.Read read) {
        EnhancementReview review = new EnhancementReview(supportCase, read, reviewer, clock.instant());
        reviews.save(review);
        String decided = "Reviewed by " + reviewer.name() + ": " + review.view().sentence();
        work.event(supportCase, reviewer, decided);
        return read.resolves() ? work.resolve(supportCase, reviewer, "Resolved by ") : "keep";
    }

    /** What was last decided about a wish; empty before that. */
    @Transactional(readOnly = true)
    public Optional<ReviewView> review(CaseNumber number) {
        return reviews.findByCaseNumberOrderByReviewedAtDesc(number.value()).stream()
                .map(EnhancementReview::view)
                .findFirst();
    }

    private LocalDate today(CaseNumber number) {
        return LocalDate.ofInstant(
                clock.instant(), desks.get(work.get(number).desk()).zone());
    }
}
