package io.casewright.benchmark;

import io.casewright.DeskFixtures;

/** Measures everything that needs the running product, on the databases named as arguments: h2, postgresql. */
public final class LifecycleBenchmark {

    private static final int MOST_CLIENTS = 8;

    private LifecycleBenchmark() {}

    /** Measures, writes {@code target/benchmark/report.txt} and prints it. */
    public static void main(String[] databases) {
        BenchmarkSettings settings = BenchmarkSettings.fromSystem();
        for (String database : databases) {
            Report report = new Report(settings.folder(), database);
            try (Arena arena = new Arena(database, MOST_CLIENTS)) {
                Lifecycles lifecycles = new Lifecycles(arena, settings, report);
                lifecycles.warmUp();
                lifecycles.measure();
                TablesAgainstJava.measure(arena, DeskFixtures.desks(), settings, report);
                if (settings.cases() > 0) {
                    Memory.measure(arena, settings.cases(), report);
                }
                new QueuePages(arena.product(), DeskFixtures.desks(), report).measure();
            }
            report.publish();
        }
    }
}
