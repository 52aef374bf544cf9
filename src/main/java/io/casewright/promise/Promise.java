package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.policy.PolicyVersion;
import io.casewright.time.Allowance;
import io.casewright.time.Carryover;
import io.casewright.time.PromiseClock;
import io.casewright.time.Run;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something owed on one cycle of a case. It is judged by the time of the event, never by when anybody looks (ALL-4). */
@Entity
class Promise {

    private static final String OPEN = "open";
    private static final int LONGEST_EVIDENCE = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String desk;
    private String caseNumber;
    private int cycle;
    private String kind;
    private boolean binding;
    private String shownTo;
    private String policy;
    private String clock;
    private String zone;
    private long amount;
    private String unit;
    private boolean strict;
    private Instant owedAt;
    private long usedMillis;
    private Instant runningSince;
    private Instant dueAt;
    private Instant breaksAt;
    private @Nullable String basis;
    private String outcome;
    private @Nullable Instant settledAt;
    private @Nullable String evidence;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Promise() {}

    @SuppressWarnings("NullAway.Init")
    Promise(CaseNumber number, int cycle, String kind, Terms terms, Run run) {
        this.caseNumber = number.value();
        this.cycle = cycle;
        this.kind = kind;
        this.binding = terms.binding();
        this.owedAt = run.since();
        this.outcome = OPEN;
        take(terms, run);
    }

    private void take(Terms terms, Run run) {
        desk = terms.policy().desk().value();
        shownTo = terms.shownTo();
        policy = terms.policy().deployment();
        clock = terms.clock();
        zone = terms.zone().getId();
        amount = terms.allowance().amount();
        unit = terms.allowance().unit().toString();
        strict = terms.allowance().strict();
        usedMillis = run.usedBefore().toMillis();
        runningSince = run.since();
        dueAt = run.due().orElseThrow();
        breaksAt = run.breaksAt().orElseThrow();
    }

    /** Another clock in mid-case: the time used counts on, and it is never due later than before (ALL-5). */
    void change(Terms terms, PromiseClock before, PromiseClock after, Instant at) {
        if (terms.equals(terms())) {
            return;
        }
        Carryover carried = run(before).change(after, at);
        basis = carried.basis().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (carried.run().clock().equals(after)) {
            take(terms, carried.run());
        }
    }

    /** What was owed has happened: kept if in time, broken if not. An aim is only met or missed. */
    void settle(PromiseClock on, Instant at, String how) {
        outcome = run(on).brokenBy(at) ? "broken" : "kept";
        settledAt = at;
        evidence = shortened(how);
    }

    /** Nobody owes it any more; if it was broken by then, it stays broken. */
    void drop(PromiseClock on, Instant at, String why) {
        outcome = run(on).brokenBy(at) ? "broken" : "void";
        settledAt = at;
        evidence = shortened(why);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST_EVIDENCE, text.length()));
    }

    private Run run(PromiseClock on) {
        return new Run(on, Duration.ofMillis(usedMillis), dueAt, runningSince, true);
    }

    Terms terms() {
        return new Terms(
                binding,
                shownTo,
                new PolicyVersion(DeskId.of(desk), policy),
                clock,
                Allowance.of(amount, unit, strict),
                ZoneId.of(zone));
    }

    boolean open() {
        return outcome.equals(OPEN);
    }

    boolean binding() {
        return binding;
    }

    CaseNumber number() {
        return CaseNumber.of(caseNumber);
    }

    Instant dueAt() {
        return dueAt;
    }

    PromiseView view(Instant now) {
        boolean late = open() && !now.isBefore(breaksAt);
        String state = late ? binding ? "broken" : "missed" : binding ? outcome : aim(outcome);
        return new PromiseView(kind, cycle, terms(), owedAt, dueAt, state, settledAt, evidence, basis);
    }

    private static String aim(String outcome) {
        return switch (outcome) {
            case "kept" -> "met";
            case "broken" -> "missed";
            default -> outcome;
        };
    }
}
