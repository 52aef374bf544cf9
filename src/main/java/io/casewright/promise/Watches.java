package io.casewright.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which promises somebody is to watch: from when their policy may want somebody alerted. Most are kept before that, and
 * nobody need watch them at all.
 */
@Component
@Transactional
public class Watches {

    private final PromiseTable promises;
    private final Clock clock;

    Watches(PromiseTable promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    /** Some of those that are to be watched by now and are not, the earliest first. */
    @Transactional(readOnly = true)
    public List<PromiseMade> due(int most) {
        return promises.toWatch(clock.instant(), Limit.of(most)).stream()
                .map(promise -> new PromiseMade(
                        promise.id(), promise.owing().what(), promise.owing().number(), promise.desk()))
                .toList();
    }

    /** When the next one is to be watched, in UTC; it may be past. */
    @Transactional(readOnly = true)
    public Optional<Instant> next() {
        return promises.firstToWatch();
    }

    /** How long the first that is to be watched has waited for somebody to begin; nothing, if none waits. */
    @Transactional(readOnly = true)
    public Duration oldest() {
        return next().map(since -> Duration.between(since, clock.instant()))
                .filter(waited -> !waited.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Whether somebody must begin to watch it; it is told once. */
    public boolean begin(UUID promise) {
        Optional<Promise> awaiting = awaiting(promise);
        awaiting.ifPresent(it -> it.watch(Watch.BEGUN));
        return awaiting.isPresent();
    }

    /** It could not be watched: somebody tries again after that time. */
    public void later(UUID promise, Duration time) {
        Instant again = clock.instant().plus(time);
        awaiting(promise).ifPresent(it -> it.watch(it.watch().from(again)));
    }

    /** Whether it is watched, or was until it was settled. */
    @Transactional(readOnly = true)
    public boolean begun(UUID promise) {
        return promises.findById(promise).filter(it -> it.watch().watched()).isPresent();
    }

    private Optional<Promise> awaiting(UUID promise) {
        return promises.findById(promise).filter(it -> it.watch().watchAt() != null);
    }
}
