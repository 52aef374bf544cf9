package io.casewright.promise;

import io.casewright.desk.DeskId;
import io.casewright.time.Carryover;
import io.casewright.time.PromiseClock;
import io.casewright.time.Run;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something owed on one cycle of a case. It is judged by the time of the event, never by when anybody looks (ALL-4). */
@Entity
class Promise {

    private static final int LONGEST_EVIDENCE = 400;

    @Id
    private UUID id;

    private String desk;

    @Embedded
    private Owing owing;

    private boolean binding;
    private String shownTo;

    @Embedded
    private Stretch stretch;

    private int stretches;

    @OneToMany(mappedBy = "promise", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<LedgerLine> ledger = new ArrayList<>();

    private String outcome = "open";
    private @Nullable Instant settledAt;
    private @Nullable String evidence;

    @Embedded
    private Watch watch = Watch.NOT_YET;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Promise() {}

    @SuppressWarnings("NullAway.Init")
    Promise(Owing owing, Terms terms, Run run) {
        this.id = UUID.randomUUID();
        this.desk = terms.policy().desk().value();
        this.owing = owing;
        this.binding = terms.binding();
        this.shownTo = terms.shownTo();
        begin(Stretch.of(terms, run, Cause.OWED, null));
    }

    private void begin(Stretch next) {
        stretch = next;
        ledger.add(new LedgerLine(this, ++stretches, next));
    }

    /** Another clock in mid-case: the time used counts on, and it is never due later than before (ALL-5). */
    void change(Terms terms, Clocks clocks, PromiseClock after, Instant at) {
        if (terms.equals(terms())) {
            return;
        }
        Carryover carried = run(clocks).change(after, at);
        String basis = carried.basis().word();
        if (carried.run().clock().equals(after)) {
            shownTo = terms.shownTo();
            begin(Stretch.of(terms, carried.run(), Cause.TERMS_CHANGED, basis));
        } else if (!basis.equals(stretch.basis())) {
            begin(Stretch.of(terms(), carried.run().seenAt(at), Cause.TERMS_CHANGED, basis));
        }
    }

    /** The clock begins anew with its whole allowance, unless that were later than what was promised before (SN-5). */
    void beginAnew(Terms terms, PromiseClock clock, Instant at, Cause cause) {
        Run anew = Run.started(clock, at);
        if (anew.exhaustedAt().isBefore(stretch.dueAt())) {
            boolean overlaps = at.isBefore(stretch.runningSince());
            begin(Stretch.of(terms, overlaps ? anew.seenAt(stretch.runningSince()) : anew, cause, null));
        }
    }

    /** The clock stands still from then on; if it does already, nothing changes. */
    void pause(Clocks clocks, Instant at, Cause cause) {
        if (stretch.running()) {
            begin(Stretch.of(terms(), run(clocks).pause(at), cause, null));
        }
    }

    /** The clock runs again from then on; if it does already, nothing changes. */
    void resume(Clocks clocks, Instant at, Cause cause) {
        if (!stretch.running()) {
            begin(Stretch.of(terms(), run(clocks).resume(at), cause, null));
        }
    }

    /** What was owed has happened: kept if in time, broken if not. An aim is only met or missed. */
    void settle(Clocks clocks, Instant at, String how) {
        end(brokenBy(clocks, at) ? "broken" : "kept", at, how);
    }

    /** Nobody owes it any more; if it was broken by then, it stays broken. */
    void drop(Clocks clocks, Instant at, String why) {
        end(brokenBy(clocks, at) ? "broken" : "void", at, why);
    }

    private void end(String how, Instant at, String why) {
        outcome = how;
        settledAt = at;
        evidence = why.substring(0, Math.min(LONGEST_EVIDENCE, why.length()));
        watch = watch.from(null);
    }

    Watch watch() {
        return watch;
    }

    void watch(Watch next) {
        watch = next;
    }

    /** The stretch in which the event lies judges it: what happened since does not change what was true then. */
    private boolean brokenBy(Clocks clocks, Instant event) {
        Stretch then = event.isBefore(stretch.runningSince()) ? Stretch.at(event, ledger()) : stretch;
        return then.run(clocks.of(desk(), then)).brokenBy(event);
    }

    Run run(Clocks clocks) {
        return stretch.run(clocks.of(desk(), stretch));
    }

    Terms terms() {
        return stretch.terms(desk(), binding, shownTo);
    }

    List<Stretch> ledger() {
        return ledger.stream().map(LedgerLine::stretch).toList();
    }

    UUID id() {
        return id;
    }

    boolean open() {
        return settledAt == null;
    }

    boolean kept() {
        return settledAt != null && !outcome.equals("void");
    }

    /** Whether the same can be owed anew in its cycle: again and again (SN-4), or once it was dropped too soon (SN-9). */
    boolean makesRoom() {
        return owing.what().repeated() || owing.what().outlivesCycle() && !open() && !kept();
    }

    boolean binding() {
        return binding;
    }

    DeskId desk() {
        return DeskId.of(desk);
    }

    Owing owing() {
        return owing;
    }

    Stretch stretch() {
        return stretch;
    }

    /** How it stands: an open one is broken by silence, whether or not a timer has looked (ALL-4). */
    String outcome(Instant now) {
        return open() && stretch.brokenBy(now) ? "broken" : outcome;
    }

    @Nullable Instant settledAt() {
        return settledAt;
    }

    @Nullable String evidence() {
        return evidence;
    }
}
