package io.casewright.benchmark;

import io.casewright.DeskFixtures;

/** Measures what promises cost, on the databases named as arguments: to explain, to foresee, to keep and to escalate. */
public final class PromiseBenchmark {

    private static final int CLIENTS = 4;

    private PromiseBenchmark() {}

    /** Measures, writes {@code target/benchmark/report.txt} and prints it; without promises it does nothing. */
    public static void main(String[] databases) {
        BenchmarkSettings settings = BenchmarkSettings.fromSystem();
        for (String database : settings.promises() > 0 ? databases : new String[0]) {
            Report report = new Report(settings.folder(), database + "-owed");
            try (Arena arena = new Arena(database, CLIENTS)) {
                LedgerSize.measure(arena, report);
                Readings.measure(arena, settings, report);
                new FallingDue(arena, DeskFixtures.desks()).measure(settings.promises(), report);
            }
            report.publish();
        }
    }
}
