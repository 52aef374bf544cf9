package io.casewright.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.casewright.CountedStatements.Count;

/** Whole lifecycles of the product over HTTP, set against those of the bare engine in the same JVM. */
final class Lifecycles {

    private static final int[] CLIENTS = {1, 4, 8};
    private static final int GOAL_IS_FOR = 4;
    private static final int COUNTED = 20;

    private final Arena arena;
    private final BenchmarkSettings settings;
    private final Report report;

    Lifecycles(Arena arena, BenchmarkSettings settings, Report report) {
        this.arena = arena;
        this.settings = settings;
        this.report = report;
    }

    void warmUp() {
        for (int done = 0; done < settings.warmUp(); done += 2 * settings.block()) {
            Block product = arena.block(arena.overHttp(), GOAL_IS_FOR, settings.block());
            Block bare = arena.block(arena.bare(), GOAL_IS_FOR, settings.block());
            System.out.println("warming up after " + done + ": " + product + ", bare " + bare);
        }
    }

    void measure() {
        counts();
        for (int clients : CLIENTS) {
            Pairs pairs = Pairs.measured(
                    settings.pairs(),
                    () -> arena.block(arena.overHttp(), clients, settings.block()),
                    () -> arena.block(arena.bare(), clients, settings.block()));
            report(clients, pairs);
        }
        try (HikariDataSource source = arena.database().pool("bare")) {
            report.measured("a commit, microseconds", Database.commitMicros(source));
        }
    }

    private void counts() {
        Count product = arena.count(arena.overHttp(), COUNTED);
        Count bare = arena.count(arena.bare(), COUNTED);
        report.atMost("statements of a lifecycle", 281, perLifecycle(product.allStatements()));
        report.measured("  of the bare engine", perLifecycle(bare.allStatements()));
        report.atMost("commits that write, of a lifecycle", Side.OPERATIONS, perLifecycle(product.commitsThatWrote()));
        report.measured("  of the bare engine", perLifecycle(bare.commitsThatWrote()));
        report.measured(
                "  round trips, commits with those that only read",
                "%d, %d (bare %d, %d)"
                        .formatted(
                                product.statements().size() / COUNTED,
                                product.commits() / COUNTED,
                                bare.statements().size() / COUNTED,
                                bare.commits() / COUNTED));
    }

    private static Spread perLifecycle(int count) {
        return Spread.of((double) count / COUNTED);
    }

    private void report(int clients, Pairs pairs) {
        String with = ", " + clients + (clients == 1 ? " client" : " clients");
        if (clients == GOAL_IS_FOR) {
            report.atLeast("product over HTTP / bare engine, rate" + with, 1.0, 0.6, pairs.rate());
            report.atMost("product over HTTP / bare engine, CPU" + with, 1.5, pairs.cpu());
        } else {
            report.measured("product over HTTP / bare engine, rate" + with, pairs.rate());
            report.measured("product over HTTP / bare engine, CPU" + with, pairs.cpu());
        }
        report.measured("  CPU-ms of a lifecycle, product", pairs.onesCpu());
        report.measured("  CPU-ms of a lifecycle, bare engine", pairs.othersCpu());
    }
}
