package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.policy.PolicyVersion;
import io.casewright.time.PromiseClock;
import io.casewright.time.RandomTimes;
import io.casewright.time.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A promise that lived: paused, resumed, changed, begun anew and perhaps settled, at random minutes. */
final class RandomLedger {

    private final RandomTimes random;
    private final Map<String, PromiseClock> byName = new TreeMap<>();

    /** The clocks of all its terms. */
    final Clocks clocks = (desk, stretch) -> byName.get(stretch.clock());

    final Instant owedAt;

    /** When somebody looks at it. */
    Instant now;

    Promise promise;

    RandomLedger(RandomTimes random) {
        this.random = random;
        for (String name : List.of("one", "two", "three")) {
            byName.put(name, random.clock());
        }
        owedAt = random.minute();
        now = owedAt;
        Terms terms = terms("one");
        Owing owing = Owing.ofDesk(CaseNumber.of("ABC-1"), 1, PromiseKind.PROGRESS_UPDATE, owedAt);
        promise = new Promise(owing, terms, Run.started(byName.get("one"), owedAt));
        for (int event = random.upTo(8); event > 0; event--) {
            happens();
        }
        settles();
    }

    private Terms terms(String name) {
        PromiseClock clock = byName.get(name);
        PolicyVersion policy = new PolicyVersion(DeskId.of("any-desk"), "any-deployment");
        return new Terms(true, "customer", policy, name, clock.allowance(), clock.zone());
    }

    private void happens() {
        now = now.plus(Duration.ofMinutes(random.upTo(4_000)));
        String name = random.oneOf(List.copyOf(byName.keySet()));
        switch (random.upTo(4)) {
            case 1 -> promise.pause(clocks, now, Cause.CUSTOMER_ASKED.by("Eve"));
            case 2 -> promise.resume(clocks, now, Cause.CUSTOMER_REPLIED.by("Ann"));
            case 3 -> promise.change(terms(name), clocks, byName.get(name), now);
            default -> promise.beginAnew(terms(name), byName.get(name), called(), Cause.PHONED);
        }
    }

    /** A call is noted when it is over, and counts from when it began. */
    private Instant called() {
        Instant began = now.minus(Duration.ofMinutes(random.upTo(30)));
        return began.isBefore(owedAt) ? owedAt : began;
    }

    private void settles() {
        if (random.chance(0.6)) {
            long minutes = Duration.between(owedAt, now).toMinutes();
            Instant event = random.chance(0.5) ? now : now.minus(Duration.ofMinutes(random.upTo((int) minutes) - 1L));
            if (random.chance(0.5)) {
                promise.settle(clocks, event, "Answered by Eve.");
            } else {
                promise.drop(clocks, event, "The case ended.");
            }
        }
        now = now.plus(Duration.ofMinutes(random.upTo(4_000)));
    }

    Receipt receipt() {
        return Receipts.of(promise, List.of(), clocks, now);
    }

    /** The service hours a line was counted in. */
    PromiseClock clockOf(Receipt.Line line) {
        return byName.get(line.clock());
    }
}
