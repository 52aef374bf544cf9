package io.casewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.desk.Desk;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random cases at all desks, through weeks of whatever customers, engineers and machines do; after every step the
 * invariants hold. {@code -Dsimulation.cases=…} runs so many, {@code -Dsimulation.seed=…} others, and
 * {@code -Dsimulation.case=…} one of them alone.
 */
@DisplayName("The simulation")
class SimulationTests extends ProductTests {

    private static final long SEED = Long.getLong("simulation.seed", 20261122);
    private static final int CASES = Integer.getInteger("simulation.cases", 300);
    private static final int ALONE = Integer.getInteger("simulation.case", -1);

    /** The first ones are for developers, who wait for them. */
    private static final int SHORT = 300;

    /** What is rare comes up among so many. */
    private static final int ENOUGH = 300;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    Happenings happenings;

    @Autowired
    LateAndEarly time;

    @Autowired
    Invariants invariants;

    @Autowired
    Leftovers leftovers;

    private final Seen seen = new Seen();
    private final List<String> failures = new ArrayList<>();

    @Test
    @DisplayName("I1 to I9, ALL-3 to ALL-9: whatever happens to a case, and whenever, the invariants hold")
    void holdsWhateverHappens() {
        System.out.println("Simulation of " + CASES + " cases, -Dsimulation.seed=" + SEED);
        long start = cpu();
        for (int index = ALONE < 0 ? 0 : ALONE; index < (ALONE < 0 ? CASES : ALONE + 1); index++) {
            live(index);
        }
        System.out.println("Simulated in " + (cpu() - start) / 1_000_000_000 + " s of processor time. Seen: " + seen);
        assertThat(failures).isEmpty();
        if (ALONE < 0 && CASES >= ENOUGH) {
            seen.everythingThatMatters();
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void live(int index) {
        List<Desk> desks = DeskFixtures.desks();
        Desk desk = desks.get(index % desks.size());
        long seed = SEED * 1_000_003 + index;
        List<String> examples = DeskFixtures.lived(desk, example -> true);
        String example = examples.get(new Random(seed).nextInt(examples.size()));
        DeskCustomer customer = fixtures.customer(desk, one -> one.name().equals(example));
        Story story = new Story(seed, customer);
        try {
            tell(story, 1 + story.random.nextInt(index < SHORT ? 7 : 20));
        } catch (AssertionError | RuntimeException failure) {
            String told = """
                    %s
                    Told again by -Dsimulation.seed=%d -Dsimulation.case=%d: %s, "%s"
                      %s""".formatted(where(failure), SEED, index, desk.id(), example, story.told());
            System.out.println(told);
            failures.add(told);
        } finally {
            leftovers.clear(story);
        }
        seen.note(story);
    }

    private static String where(Throwable failure) {
        StringBuilder where = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            where.append(cause).append('\n');
            Stream.of(cause.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("io.casewright"))
                    .limit(8)
                    .forEach(frame -> where.append("  at ").append(frame).append('\n'));
        }
        return where.toString();
    }

    private void tell(Story story, int steps) {
        time.begin(story.begins());
        story.turns(time.now());
        story.did(time.now(), "the case comes in");
        happenings.submit(story);
        time.catchUp(story);
        invariants.hold(story, true);
        for (int step = 0; step < steps; step++) {
            timePasses(story);
            story.turns(time.now());
            String what = happenings.something(story);
            story.did(time.now(), what);
            time.catchUp(story);
            invariants.hold(story, true);
        }
    }

    private void timePasses(Story story) {
        Instant to = time.now().plus(length(story));
        if (story.chance(0.2)) {
            time.outage(to);
            story.turns(to);
            story.did(to, "the machines are back after an outage since the step before");
            if (story.chance(0.5)) {
                time.catchUp(story);
                invariants.hold(story, true);
            }
        } else {
            time.pass(story, to, story.chance(0.5));
            invariants.hold(story, false);
        }
    }

    private static Duration length(Story story) {
        int kind = story.random.nextInt(story.steps().size() < 3 ? 6 : 10);
        int minutes = kind < 3 ? 60 : kind < 6 ? 24 * 60 : kind < 9 ? 4 * 24 * 60 : 15 * 24 * 60;
        return Duration.ofMinutes(1 + story.random.nextInt(minutes));
    }
}
