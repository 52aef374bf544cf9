package io.casewright.benchmark;

import io.casewright.CountedStatements;
import io.casewright.benchmark.OverHttp.Open;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What receipts and a forecast cost, set against reading the case itself. */
final class Readings {

    private static final String CASE = "";
    private static final String RECEIPTS = "/promises";
    private static final String FORECAST = "/forecast";

    private static final int WARM = 300;
    private static final int BLOCK = 50;

    private final Arena arena;
    private final List<Open> open;
    private final AtomicInteger next = new AtomicInteger();

    private Readings(Arena arena) {
        this.arena = arena;
        this.open = arena.overHttp().openCases();
    }

    static void measure(Arena arena, BenchmarkSettings settings, Report report) {
        Readings readings = new Readings(arena);
        readings.block(CASE, WARM);
        report.measured("  statements of GET case, one desk after another", readings.statements(CASE));
        for (String what : List.of(RECEIPTS, FORECAST)) {
            readings.block(what, WARM);
            Pairs pairs = Pairs.measured(
                    settings.pairs(), () -> readings.block(what, BLOCK), () -> readings.block(CASE, BLOCK));
            report.measured("GET " + what.substring(1) + " / GET case, time", pairs.time());
            report.measured("  statements, one desk after another", readings.statements(what));
        }
    }

    private Block block(String what, int readings) {
        return arena.block(1, readings, true, client -> read(what));
    }

    private void read(String what) {
        arena.overHttp().reads(open.get(next.getAndIncrement() % open.size()), what);
    }

    private List<Integer> statements(String what) {
        return open.stream()
                .map(one -> CountedStatements.ofAllThreadsDuring(
                                () -> arena.overHttp().reads(one, what))
                        .allStatements())
                .toList();
    }
}
