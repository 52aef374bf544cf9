package io.casewright.demo;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.engine.PlannedSteps;
import io.casewright.memory.OfTransaction;
import io.casewright.time.MovableClock;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the stories of all desks happen in order of time, each at its own moment: the clock is moved there, and what
 * processes have planned meanwhile is done when it is due. The caller's transaction makes it all or nothing.
 */
@Component
@Profile("demo")
class Replay {

    private final StoryOpening opening;
    private final StoryCourse course;
    private final PlannedSteps planned;
    private final MovableClock clock;
    private final EntityManager entities;

    Replay(StoryOpening opening, StoryCourse course, PlannedSteps planned, MovableClock clock, EntityManager entities) {
        this.opening = opening;
        this.course = course;
        this.planned = planned;
        this.clock = clock;
        this.entities = entities;
    }

    /** Afterwards the clock follows the machine's again. */
    void tell(Map<DeskId, List<Story>> stories) {
        Instant now = clock.instant();
        try {
            for (Moment moment : moments(stories, now)) {
                moveTo(moment.at());
                moment.happen().run();
                // Hundreds of use cases in one transaction: none should carry what the others have read.
                entities.flush();
                entities.clear();
                OfTransaction.forgetAll();
            }
            moveTo(now);
        } finally {
            clock.returnToNow();
        }
    }

    private List<Moment> moments(Map<DeskId, List<Story>> stories, Instant now) {
        List<Moment> moments = new ArrayList<>();
        stories.forEach((desk, told) -> told.forEach(story -> {
            try {
                moments.addAll(moments(desk, story, now));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException(desk + "/" + story.id() + ": " + wrong.getMessage(), wrong);
            }
        }));
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private List<Moment> moments(DeskId desk, Story story, Instant now) {
        StoryTime time = new StoryTime(now, opening.zoneOf(desk, story));
        List<Moment> moments = new ArrayList<>();
        List<CaseNumber> begun = new ArrayList<>();
        Instant at = time.of(story.at(), now);
        moments.add(new Moment(at, () -> begun.add(opening.begin(desk, story))));
        for (Story.Step step : story.then()) {
            Instant next = time.of(step.at(), at);
            if (next.isBefore(at)) {
                throw new IllegalArgumentException("'" + step.at() + "' is before what happened before it.");
            }
            at = next;
            moments.add(new Moment(at, () -> course.take(begun.get(0), desk, story, step)));
        }
        return moments;
    }

    private void moveTo(Instant at) {
        Optional<Instant> due = planned.next();
        while (due.isPresent() && !due.get().isAfter(at)) {
            clock.moveTo(due.get());
            planned.takeDue();
            due = planned.next();
        }
        clock.moveTo(at);
    }

    private record Moment(Instant at, Runnable happen) {}
}
