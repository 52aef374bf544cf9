package io.casewright.cases;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.promise.SpokenPromises;
import io.casewright.time.ShownTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What engineers promise in person: it is kept like any other promise, and its engineer says when it is. */
@Component
@Transactional
public class SpokenWords {

    private final CaseRecords.Cases cases;
    private final Timeline timeline;
    private final SpokenPromises promises;
    private final Desks desks;

    SpokenWords(CaseRecords.Cases cases, Timeline timeline, SpokenPromises promises, Desks desks) {
        this.cases = cases;
        this.timeline = timeline;
        this.promises = promises;
        this.desks = desks;
    }

    /** @throws InvalidInput if what is promised cannot be taken */
    void give(SupportCase supportCase, Author engineer, Spoken spoken) {
        Desk desk = desks.get(supportCase.desk());
        spoken.read(desk.zone(), timeline.now()).ifPresent(given -> {
            promises.give(
                    supportCase.number(),
                    supportCase.cycle(),
                    supportCase.policy(),
                    desk.zone(),
                    engineer.id(),
                    given.what(),
                    given.by());
            timeline.event(
                    supportCase,
                    engineer,
                    "Promised by " + engineer.name() + " by " + ShownTime.in(desk.zone(), given.by()) + ": "
                            + given.what());
        });
    }

    /**
     * What was promised in person has happened.
     *
     * @param promise the name of one that is still owed on this case
     * @param how in words the customer reads
     * @throws CaseNotFound if there is no such case for this viewer, or the viewer is a customer
     * @throws InvalidInput if there is no such promise, or the words are missing or cannot be taken
     */
    public void keep(CaseNumber number, Viewer viewer, Author author, @Nullable String promise, @Nullable String how) {
        SupportCase supportCase = viewer.worksOn(cases.change(number));
        List<Problem> problems = new ArrayList<>();
        String words = Words.required("how", "What was done", how, Words.REASON, problems);
        Words.refuse(problems);
        boolean kept = named(promise)
                .filter(id -> promises.keep(number, id, timeline.now(), "Kept by " + author.name() + "."))
                .isPresent();
        if (!kept) {
            throw new InvalidInput("promise", "Choose what was done; nothing else is promised any more.");
        }
        timeline.event(supportCase, author, "Done as promised, says " + author.name() + ": " + words);
    }

    private static Optional<UUID> named(@Nullable String promise) {
        try {
            return promise == null ? Optional.empty() : Optional.of(UUID.fromString(promise));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
