package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.time.Run;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All promises: what is owed on which case, since when, until when, and what became of it. */
@Component
@Transactional
public class Promises {

    private final PromiseTable table;
    private final PolicyClocks clocks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Promises(PromiseTable table, PolicyClocks clocks, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.clocks = clocks;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Owes something from a moment on. What was owed before in this cycle under the same name is changed to the new
     * terms, with the time it has used (ALL-5); what the new terms no longer owe is dropped; what is settled stays,
     * and makes room for the next one where a kind is owed again and again (SN-4), or after all (SN-9).
     *
     * @param terms a promise, an aim, both, or nothing
     */
    public void owe(CaseNumber number, int cycle, PromiseKind kind, Instant since, List<Terms> terms) {
        List<Promise> owed = of(number, cycle, kind, promise -> promise.open() || !promise.makesRoom());
        Instant now = clock.instant();
        for (Terms wanted : terms) {
            Optional<Promise> before = owed.stream()
                    .filter(promise -> promise.binding() == wanted.binding())
                    .findFirst();
            if (before.isEmpty()) {
                make(Owing.ofDesk(number, cycle, kind, since), wanted, Run.started(clocks.of(wanted), since));
            } else if (before.get().open()) {
                move(before.get(), promise -> promise.change(wanted, clocks, clocks.of(wanted), now));
            }
        }
        owed.stream()
                .filter(Promise::open)
                .filter(promise -> terms.stream().noneMatch(wanted -> wanted.binding() == promise.binding()))
                .forEach(promise -> drop(promise, now, "The policy no longer owes it."));
    }

    /**
     * What is owed again and again goes on by other terms, with the time it has used (ALL-5). It begins when the first
     * response was given (SN-4); before that nothing changes.
     */
    public void renew(CaseNumber number, int cycle, PromiseKind kind, List<Terms> terms) {
        boolean answered = table.ofCycle(number.value(), cycle).stream()
                .anyMatch(promise -> promise.owing().what() == PromiseKind.FIRST_RESPONSE && promise.kept());
        if (answered || !of(number, cycle, kind, Promise::open).isEmpty()) {
            owe(number, cycle, kind, clock.instant(), terms);
        }
    }

    /** What is owed begins anew at that time with its whole allowance, unless it was due sooner before (SN-5). */
    public void oweAnew(CaseNumber number, int cycle, PromiseKind kind, Instant at, List<Terms> terms, Cause cause) {
        for (Terms wanted : terms) {
            of(number, cycle, kind, Promise::open).stream()
                    .filter(promise -> promise.binding() == wanted.binding())
                    .forEach(promise -> move(promise, it -> it.beginAnew(wanted, clocks.of(wanted), at, cause)));
        }
        owe(number, cycle, kind, at, terms);
    }

    /** What was owed by then has happened then; what is settled, or owed only since later, stays as it is (ALL-4). */
    public void settle(CaseNumber number, int cycle, PromiseKind kind, Instant at, String evidence) {
        Predicate<Promise> owed =
                promise -> promise.open() && !promise.owing().owedAt().isAfter(at);
        of(number, cycle, kind, owed).forEach(promise -> {
            promise.settle(clocks, at, evidence);
            tellSettled(promise);
        });
    }

    /** The cycle has ended: what is still open is owed no more, but for what outlives a case (SN-9). */
    public void drop(CaseNumber number, int cycle, Instant at, String why) {
        table.ofCycle(number.value(), cycle).stream()
                .filter(promise -> promise.open() && !promise.owing().what().outlivesCycle())
                .forEach(promise -> drop(promise, at, why));
    }

    /** We asked the customer: clocks that wait for the answer, if there are any, stand still from then on (SN-4). */
    public void pause(CaseNumber number, int cycle, Instant at, Supplier<Cause> cause) {
        turn(number, cycle, cause, (promise, why) -> promise.pause(clocks, at, why));
    }

    /** The case is with us again: what stood still, if anything did, runs on. */
    public void resume(CaseNumber number, int cycle, Instant at, Supplier<Cause> cause) {
        turn(number, cycle, cause, (promise, why) -> promise.resume(clocks, at, why));
    }

    private void turn(CaseNumber number, int cycle, Supplier<Cause> cause, BiConsumer<Promise, Cause> change) {
        List<Promise> waiting = waitingFor(number, cycle);
        if (!waiting.isEmpty()) {
            Cause why = cause.get();
            waiting.forEach(promise -> move(promise, it -> change.accept(it, why)));
        }
    }

    /** Everything ever owed on a case, oldest first. */
    @Transactional(readOnly = true)
    public List<PromiseView> of(CaseNumber number) {
        Instant now = clock.instant();
        return table.ofCase(number.value()).stream()
                .map(promise -> PromiseView.of(promise, now))
                .toList();
    }

    /** What is due next, by the numbers of those cases on which a clock still runs. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, PromiseView> next(Collection<CaseNumber> numbers) {
        Map<CaseNumber, PromiseView> next = new HashMap<>();
        Instant now = clock.instant();
        if (!numbers.isEmpty()) {
            // The latest comes first and makes room for what is due before it.
            table.runningOn(numbers.stream().map(CaseNumber::value).toList())
                    .forEach(promise -> next.put(promise.owing().number(), PromiseView.of(promise, now)));
        }
        return next;
    }

    /** What these terms would owe from a moment on; nothing is stored. */
    public List<PromiseView> forecast(PromiseKind kind, Instant since, List<Terms> terms) {
        return terms.stream()
                .map(wanted -> PromiseView.forecast(
                        kind, wanted, since, clocks.of(wanted).due(since)))
                .toList();
    }

    /** When the next open promise or aim of a cycle is due, as far as its clock runs. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue(CaseNumber number, int cycle) {
        return table.ofCycle(number.value(), cycle).stream()
                .filter(promise -> promise.open() && promise.stretch().running())
                .map(promise -> promise.stretch().dueAt())
                .min(Comparator.naturalOrder());
    }

    Promise make(Owing owing, Terms terms, Run run) {
        Promise promise = table.add(new Promise(owing, terms, run));
        if (promise.binding()) {
            promise.watch(promise.watch().from(clocks.mayAlertAt(promise)));
            events.publishEvent(new PromiseMade(promise.id(), owing.what(), owing.number(), promise.desk()));
        }
        return promise;
    }

    void tellSettled(Promise promise) {
        if (promise.binding()) {
            events.publishEvent(new PromiseSettled(promise.id(), promise.owing().number(), promise.desk()));
        }
    }

    private void move(Promise promise, Consumer<Promise> change) {
        Stretch before = promise.stretch();
        change.accept(promise);
        if (promise.binding() && !promise.stretch().equals(before)) {
            promise.watch(promise.watch().from(clocks.mayAlertAt(promise)));
            events.publishEvent(new PromiseMoved(promise.id(), promise.owing().number(), promise.desk()));
        }
    }

    private void drop(Promise promise, Instant at, String why) {
        promise.drop(clocks, at, why);
        tellSettled(promise);
    }

    private List<Promise> of(CaseNumber number, int cycle, PromiseKind kind, Predicate<Promise> which) {
        return table.ofCycle(number.value(), cycle).stream()
                .filter(promise -> promise.owing().what() == kind && which.test(promise))
                .toList();
    }

    private List<Promise> waitingFor(CaseNumber number, int cycle) {
        return table.ofCycle(number.value(), cycle).stream()
                .filter(promise -> promise.open() && promise.owing().what().waitsForCustomer())
                .toList();
    }
}
