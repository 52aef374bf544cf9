package io.casewright.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.CountedStatements.Count;
import io.casewright.DeskFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The benchmark in short, so that it still works on the day somebody needs it: it counts, and times nothing. */
@DisplayName("The benchmark")
@Tag("own-product")
class BenchmarkTests {

    /**
     * The goal is 281, what the bare engine with full history was counted at when it was set, and 268 were counted. On a
     * machine so slow that a lifecycle takes ten seconds some nine rows of definitions are read again.
     */
    private static final int MOST_STATEMENTS = 290;

    /** One at each desk. */
    private static final int LIFECYCLES = 5;

    /** Ten on a case at each desk. */
    private static final int PROMISES = 50;

    private static Arena arena;

    @BeforeAll
    static void start() {
        arena = new Arena("h2", 1);
    }

    @AfterAll
    static void stop() {
        arena.close();
    }

    @Test
    @DisplayName("A whole lifecycle asks of the database what was agreed at most, and each operation commits once")
    void countsWhatALifecycleAsks() {
        Count count = arena.count(arena.overHttp(), LIFECYCLES);

        assertThat(count.allStatements() / LIFECYCLES).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(count.commitsThatWrote()).isEqualTo(LIFECYCLES * Side.OPERATIONS);
    }

    @Test
    @DisplayName("SN-4 Promises that fall due together are escalated by the job executor, and no job is tried in vain")
    void escalatesWhatFallsDueTogether() {
        FallingDue.Found found = new FallingDue(arena, DeskFixtures.desks()).run(PROMISES);

        assertThat(found.alerts()).isGreaterThanOrEqualTo(PROMISES);
        assertThat(found.failed()).isZero();
    }

    @Test
    @DisplayName("The bare engine runs the same models to the same place")
    void runsTheSameModelsBare() {
        Count count = arena.count(arena.bare(), LIFECYCLES);

        // Now and then it fetches numbers for its rows, in a transaction of their own.
        assertThat(count.commitsThatWrote()).isGreaterThanOrEqualTo(LIFECYCLES * Side.OPERATIONS);
    }
}
