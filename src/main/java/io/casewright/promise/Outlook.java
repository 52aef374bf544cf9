package io.casewright.promise;

import static java.util.stream.Collectors.groupingBy;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.EscalationStep;
import io.casewright.promise.Prospect.Step;
import io.casewright.time.Run;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks ahead: when what is owed on a case is due and broken, and whom it alerts, if nobody acts. */
@Component
@Transactional(readOnly = true)
public class Outlook {

    private final PromiseTable table;
    private final LadderTable ladders;
    private final Clocks clocks;
    private final Clock clock;

    Outlook(PromiseTable table, LadderTable ladders, Clocks clocks, Clock clock) {
        this.table = table;
        this.ladders = ladders;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * One prospect for everything that is owed on the case and whose clock runs, as it was owed.
     *
     * @param ladder whom the policy would have alerted about this kind of promise; asked for what nobody watches yet
     */
    public List<Prospect> of(CaseNumber number, Function<PromiseKind, List<EscalationStep>> ladder) {
        List<Promise> running = table.ofCase(number.value()).stream()
                .filter(promise -> promise.open() && promise.stretch().running())
                .toList();
        Map<UUID, List<LadderStep>> ahead = stepsOf(running);
        Instant now = clock.instant();
        return running.stream()
                .map(promise -> prospect(promise, steps(promise, ahead, ladder), now))
                .toList();
    }

    private Map<UUID, List<LadderStep>> stepsOf(List<Promise> promises) {
        return promises.isEmpty()
                ? Map.of()
                : ladders.openOf(promises.stream().map(Promise::id).toList()).stream()
                        .collect(groupingBy(LadderStep::promise));
    }

    private static List<LadderStep> steps(
            Promise promise, Map<UUID, List<LadderStep>> ahead, Function<PromiseKind, List<EscalationStep>> ladder) {
        if (promise.binding() && !promise.watch().watched()) {
            return ladder.apply(promise.owing().what()).stream()
                    .map(step -> new LadderStep(promise.id(), step))
                    .toList();
        }
        return ahead.getOrDefault(promise.id(), List.of());
    }

    private Prospect prospect(Promise promise, List<LadderStep> ahead, Instant now) {
        Run run = promise.run(clocks);
        return new Prospect(
                PromiseView.of(promise, now),
                run.breaksAt().orElseThrow(),
                !promise.owing().what().outlivesCycle(),
                promise.watch().watched(),
                ahead.stream().flatMap(step -> step(step, run)).toList());
    }

    private static Stream<Step> step(LadderStep step, Run run) {
        return Escalations.dueAt(run, step.share())
                .map(at -> new Step(step.share(), step.toldTo(), step.asTask(), step.asMail(), at))
                .stream();
    }
}
