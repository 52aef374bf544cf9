package io.casewright.promise;

import io.casewright.policy.EscalationStep;
import io.casewright.time.Run;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is alerted about a promise, and when: at shares of its allowance, in its own clock, each step once. */
@Component
@Transactional
public class Escalations {

    private final PromiseTable promises;
    private final LadderTable ladders;
    private final Clocks clocks;
    private final Clock clock;

    Escalations(PromiseTable promises, LadderTable ladders, Clocks clocks, Clock clock) {
        this.promises = promises;
        this.ladders = ladders;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Keeps the steps the policy named; those there are already stay as they are. */
    public void keep(UUID promise, List<EscalationStep> steps) {
        List<LadderStep> kept = ladders.findByPromiseIdOrderByShareAscToldToAsc(promise);
        steps.stream()
                .filter(step -> kept.stream()
                        .noneMatch(there -> there.share() == step.share()
                                && there.toldTo().equals(step.to().word())))
                .forEach(step -> ladders.save(new LadderStep(promise, step)));
    }

    /** Whether a step is to come, none is because the clock stands still, or none is any more. */
    @Transactional(readOnly = true)
    public Ahead ahead(UUID promise) {
        Promise watched = get(promise);
        if (!watched.open() || nextStep(promise).isEmpty()) {
            return Ahead.OVER;
        }
        return watched.stretch().running() ? Ahead.STEP : Ahead.STANDS_STILL;
    }

    /** When the next step is due, in UTC; empty while none is. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextAt(UUID promise) {
        Promise watched = get(promise);
        return nextStep(promise).flatMap(step -> dueAt(watched, step));
    }

    /** The alert that is due by now, which is given with that; empty if none is, as when the clock has been changed. */
    public Optional<Alert> give(UUID promise) {
        Promise watched = get(promise);
        Instant now = clock.instant();
        return nextStep(promise)
                .flatMap(step -> dueAt(watched, step)
                        .filter(due -> !due.isAfter(now))
                        .map(due -> give(watched, step, due, now)));
    }

    private Optional<Instant> dueAt(Promise watched, LadderStep step) {
        return watched.open() ? dueAt(watched.run(clocks), step.share()) : Optional.empty();
    }

    /** In whole milliseconds, as the engine's timers are; one that fired too early would do nothing, again and again. */
    static Optional<Instant> dueAt(Run run, int share) {
        return run.shareUsedAt(share).map(used -> {
            Instant whole = used.truncatedTo(ChronoUnit.MILLIS);
            return whole.equals(used) ? whole : whole.plusMillis(1);
        });
    }

    private static Alert give(Promise promise, LadderStep step, Instant due, Instant now) {
        step.told(due, now);
        return new Alert(PromiseView.of(promise, now), step.toldTo(), step.asTask(), step.asMail(), step.share(), due);
    }

    /** The promise as it stands now. */
    @Transactional(readOnly = true)
    public PromiseView promise(UUID promise) {
        return PromiseView.of(get(promise), clock.instant());
    }

    /** How many alerts were given about the promise, and how many the policy wants at most. */
    @Transactional(readOnly = true)
    public Alerts alerts(UUID promise) {
        List<LadderStep> steps = ladders.findByPromiseIdOrderByShareAscToldToAsc(promise);
        return new Alerts((int) steps.stream().filter(step -> !step.open()).count(), steps.size());
    }

    private Optional<LadderStep> nextStep(UUID promise) {
        return ladders.findByPromiseIdOrderByShareAscToldToAsc(promise).stream()
                .filter(LadderStep::open)
                .findFirst();
    }

    private Promise get(UUID promise) {
        return promises.findById(promise)
                .orElseThrow(() -> new IllegalArgumentException("There is no such promise: " + promise + "."));
    }

    /**
     * How far a ladder was climbed.
     *
     * @param given how many alerts were given by now
     * @param of how many there can be
     */
    public record Alerts(int given, int of) {}

    /** What is to come of a ladder. */
    public enum Ahead {
        STEP,
        STANDS_STILL,
        OVER;

        /** As processes write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
