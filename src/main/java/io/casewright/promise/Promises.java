package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.Policies;
import io.casewright.time.PromiseClock;
import io.casewright.time.Run;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All promises: what is owed on which case, since when, until when, and what became of it. */
@Component
@Transactional
public class Promises {

    private final PromiseTable table;
    private final Policies policies;
    private final Clock clock;

    Promises(PromiseTable table, Policies policies, Clock clock) {
        this.table = table;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Owes something from a moment on. What was owed before in this cycle under the same name is changed to the new
     * terms, with the time it has used (ALL-5); what the new terms no longer owe is dropped; what is settled stays.
     *
     * @param terms a promise, an aim, both, or nothing
     */
    public void owe(CaseNumber number, int cycle, String kind, Instant since, List<Terms> terms) {
        List<Promise> owed = table.findByCaseNumberAndCycleAndKind(number.value(), cycle, kind);
        Instant now = clock.instant();
        for (Terms wanted : terms) {
            Optional<Promise> before = owed.stream()
                    .filter(promise -> promise.binding() == wanted.binding())
                    .findFirst();
            if (before.isEmpty()) {
                table.save(new Promise(number, cycle, kind, wanted, Run.started(clockOf(wanted), since)));
            } else if (before.get().open()) {
                before.get().change(wanted, clockOf(before.get().terms()), clockOf(wanted), now);
            }
        }
        owed.stream()
                .filter(Promise::open)
                .filter(promise -> terms.stream().noneMatch(wanted -> wanted.binding() == promise.binding()))
                .forEach(promise -> promise.drop(clockOf(promise.terms()), now, "The policy no longer owes it."));
    }

    /** What was owed has happened at that time; nothing changes if it was settled before. */
    public void settle(CaseNumber number, int cycle, String kind, Instant at, String evidence) {
        table.findByCaseNumberAndCycleAndKind(number.value(), cycle, kind).stream()
                .filter(Promise::open)
                .forEach(promise -> promise.settle(clockOf(promise.terms()), at, evidence));
    }

    /** The cycle has ended: what is still open is owed no more. */
    public void drop(CaseNumber number, int cycle, Instant at, String why) {
        table.findByCaseNumberAndCycle(number.value(), cycle).stream()
                .filter(Promise::open)
                .forEach(promise -> promise.drop(clockOf(promise.terms()), at, why));
    }

    /** Everything ever owed on a case, oldest first. */
    @Transactional(readOnly = true)
    public List<PromiseView> of(CaseNumber number) {
        Instant now = clock.instant();
        return table.findByCaseNumberOrderByOwedAtAscBindingDesc(number.value()).stream()
                .map(promise -> promise.view(now))
                .toList();
    }

    /** What is due next, by the numbers of those cases on which anything is still owed. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, PromiseView> next(Collection<CaseNumber> numbers) {
        Map<CaseNumber, PromiseView> next = new HashMap<>();
        Instant now = clock.instant();
        if (!numbers.isEmpty()) {
            // The latest comes first and makes room for what is due before it.
            table.openOn(numbers.stream().map(CaseNumber::value).toList())
                    .forEach(promise -> next.put(promise.number(), promise.view(now)));
        }
        return next;
    }

    /** What these terms would owe from a moment on; nothing is stored. */
    public List<PromiseView> forecast(String kind, Instant since, List<Terms> terms) {
        return terms.stream()
                .map(wanted ->
                        new PromiseView(kind, 1, wanted, since, clockOf(wanted).due(since), "open", null, null, null))
                .toList();
    }

    /** When the next open promise or aim of a cycle is due. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue(CaseNumber number, int cycle) {
        return table.findByCaseNumberAndCycle(number.value(), cycle).stream()
                .filter(Promise::open)
                .map(Promise::dueAt)
                .min(Comparator.naturalOrder());
    }

    private PromiseClock clockOf(Terms terms) {
        return new PromiseClock(terms.allowance(), policies.serviceHours(terms.policy(), terms.clock()), terms.zone());
    }
}
