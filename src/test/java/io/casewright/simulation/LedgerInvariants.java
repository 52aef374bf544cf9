package io.casewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.DeskId;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyVersion;
import io.casewright.time.ServiceHours;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What holds of everything owed, whatever happens to its case. */
@Component
class LedgerInvariants {

    private final Policies policies;

    LedgerInvariants(Policies policies) {
        this.policies = policies;
    }

    /** The ledger is added to and never changed; what was settled stays as it was settled (ALL-6). */
    void isNeverRewritten(Story story, Owed owed) {
        Owed before = story.seen.get(owed.id());
        assertThat(owed.ledger()).as("everything owed has a ledger").isNotEmpty();
        if (before != null) {
            assertThat(owed.ledger())
                    .as("I8 lines of the ledger stay, %s", owed.kind())
                    .startsWith(before.ledger().toArray(Owed.Line[]::new));
            if (!before.open()) {
                assertThat(owed).as("ALL-6 what is settled stays as it is").isEqualTo(before);
            }
        }
    }

    /** Whoever counts minute by minute finds the same due time, after each change (ALL-1 to ALL-5). */
    void isDueAsCounted(Story story, Owed owed) {
        int known = story.seen.containsKey(owed.id())
                ? story.seen.get(owed.id()).ledger().size()
                : 0;
        for (Owed.Line line : owed.ledger().subList(known, owed.ledger().size())) {
            assertThat(line.dueAt())
                    .as(
                            "ALL-3 ALL-5 %s is due as counted minute by minute, line %d: %s",
                            owed.kind(), line.position(), line)
                    .isIn(due(story, owed, line));
        }
    }

    private Set<Instant> due(Story story, Owed owed, Owed.Line line) {
        MinuteClock clock = clock(owed, line);
        if (line.position() == 1) {
            assertThat(line.usedMillis()).as("nothing is used before it begins").isZero();
            return Set.of(clock.due(line.since()));
        }
        Owed.Line before = owed.ledger().get(line.position() - 2);
        MinuteClock old = clock(owed, before);
        long used = usedBy(old, before, line.since());
        switch (line.cause()) {
            case "customer-asked" -> {
                assertUsed(line, used);
                return Set.of(before.dueAt());
            }
            case "customer-replied" -> {
                assertUsed(line, used);
                return Set.of(resumed(old, before, line.since()));
            }
            case "phoned" -> {
                Set<Instant> anew = new HashSet<>();
                story.calls.forEach(call -> anew.add(clock.due(call)));
                assertNotLater(before, line);
                return anew;
            }
            case "terms-changed" -> {
                assertNotLater(before, line);
                return Set.of(changed(clock, old, before, line, used));
            }
            default -> throw new AssertionError("Nobody knows why this line began: " + line);
        }
    }

    private Instant changed(MinuteClock clock, MinuteClock old, Owed.Line before, Owed.Line line, long used) {
        return switch (line.basis()) {
            case "carried-over" -> {
                assertUsed(line, used);
                yield clock.dueWith(used, line.since());
            }
            case "full-allowance" -> {
                assertThat(clock.dueWith(used, line.since()))
                        .as("ALL-5 only what would be past gets the whole allowance")
                        .isBeforeOrEqualTo(line.since());
                yield clock.due(line.since());
            }
            case "earlier-promise-stands", "already-broken" -> {
                assertThat(brokenBy(old, before, line.since()))
                        .as("ALL-5 %s", line.basis())
                        .isEqualTo(line.basis().equals("already-broken"));
                yield before.dueAt();
            }
            default -> throw new AssertionError("Nobody knows this basis: " + line);
        };
    }

    private static Instant resumed(MinuteClock clock, Owed.Line pause, Instant at) {
        return brokenBy(clock, pause, pause.since())
                ? pause.dueAt()
                : clock.dueAfterPause(pause.dueAt(), pause.since(), at);
    }

    /** ALL-5: as if both ran on from the change. */
    private static void assertNotLater(Owed.Line before, Owed.Line line) {
        if (before.running() && line.running()) {
            assertThat(line.dueAt())
                    .as("ALL-5 never later than before: %s", line)
                    .isBeforeOrEqualTo(before.dueAt());
        }
    }

    private static void assertUsed(Owed.Line line, long minutes) {
        assertThat(Duration.ofMillis(line.usedMillis()))
                .as("I5 time used before %s", line)
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    private static long usedBy(MinuteClock clock, Owed.Line line, Instant at) {
        long before = Duration.ofMillis(line.usedMillis()).toMinutes();
        return line.running() ? before + clock.used(line.since(), at) : before;
    }

    private static boolean brokenBy(MinuteClock clock, Owed.Line line, Instant event) {
        return clock.brokenBy(line.dueAt(), line.running() || event.isBefore(line.since()) ? event : line.since());
    }

    /** Broken if and only if the time used exceeds the allowance at the event, or now (ALL-4). */
    void isJudgedByTheEvent(Owed owed, String shown, Instant now) {
        Instant event = owed.settledAt() == null ? now : owed.settledAt();
        Owed.Line line = owed.at(event);
        boolean broken = brokenBy(clock(owed, line), line, event);
        String expected = broken ? (owed.binding() ? "broken" : "missed") : null;
        if (expected != null) {
            assertThat(shown)
                    .as("I5 ALL-4 %s was broken by %s: %s", owed.kind(), event, owed)
                    .isEqualTo(expected);
        } else {
            assertThat(shown)
                    .as("I5 ALL-4 %s was not broken by %s: %s", owed.kind(), event, owed)
                    .isNotIn("broken", "missed");
        }
    }

    /** Each step once, in order, not after it was settled, and late only where somebody or something was (I7). */
    void alertsOnce(Story story, Owed owed, Instant now, boolean caughtUp) {
        List<Owed.Step> told =
                owed.ladder().stream().filter(step -> step.toldAt() != null).toList();
        assertThat(owed.ladder())
                .as("I7 each step once")
                .extracting(step -> step.share() + step.to())
                .doesNotHaveDuplicates();
        assertThat(owed.binding() || owed.ladder().isEmpty())
                .as("aims alert nobody")
                .isTrue();
        for (Owed.Step step : told) {
            assertThat(step.toldAt())
                    .as("ALL-4 told when it is due, not before")
                    .isBetween(step.dueAt(), now);
            if (owed.settledAt() != null && !told(story, owed, step)) {
                assertThat(step.toldAt())
                        .as("nobody is alerted once it is settled")
                        .isBeforeOrEqualTo(owed.settledAt());
            }
            assertThat(step.toldAt().equals(step.dueAt()) || story.turns.contains(step.toldAt()))
                    .as("I7 %s is told at its time: due %s, told %s", owed.kind(), step.dueAt(), step.toldAt())
                    .isTrue();
        }
        if (caughtUp
                && owed.open()
                && owed.binding()
                && owed.last().running()
                && owed.last().breaksAt() != null) {
            assertThat(owed.ladder().isEmpty() && !owed.last().breaksAt().isAfter(now))
                    .as("I7 once it is broken somebody watches it: %s", owed)
                    .isFalse();
            assertThat(owed.ladder())
                    .filteredOn(step -> step.share() <= 100
                            && step.toldAt() == null
                            && !owed.last().breaksAt().isAfter(now))
                    .as("I7 once it is broken every step before has been told: %s", owed)
                    .isEmpty();
        }
    }

    /** One that was told before it was found, in hindsight, to have been settled earlier. */
    private static boolean told(Story story, Owed owed, Owed.Step step) {
        Owed before = story.seen.get(owed.id());
        return before != null && before.ladder().contains(step);
    }

    private MinuteClock clock(Owed owed, Owed.Line line) {
        ServiceHours hours = line.clock().isEmpty()
                ? ServiceHours.roundTheClock()
                : policies.serviceHours(new PolicyVersion(DeskId.of(owed.desk()), line.policy()), line.clock());
        return new MinuteClock(line.allowance(), hours, line.zone());
    }
}
