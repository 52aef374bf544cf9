package io.casewright.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether the heap stays as it is while cases come and go, each submitted and resolved by its first answer. */
final class Memory {

    private static final int CLIENTS = 4;
    private static final int LOOKS = 10;

    /** What may come with the noise of caches that fill, as a share of the first look. */
    private static final double FLAT = 1.1;

    private Memory() {}

    /** Looks at the heap after the garbage collector, ten times on the way. */
    static void measure(Arena arena, int cases, Report report) {
        List<Long> heap = new ArrayList<>();
        for (int look = 0; look <= LOOKS; look++) {
            if (look > 0) {
                arena.block(CLIENTS, cases / LOOKS, true, arena.overHttp()::shortest);
            }
            heap.add(used());
        }
        report.atMost(
                "heap after %,d cases / after the first %,d".formatted(cases, cases / LOOKS),
                FLAT,
                Spread.of((double) heap.get(LOOKS) / heap.get(1)));
        report.measured(
                "  MB at the beginning and at every tenth",
                heap.stream()
                        .map(bytes -> String.format(Locale.ROOT, "%.0f", bytes / 1e6))
                        .collect(Collectors.joining(" ")));
    }

    private static long used() {
        System.gc();
        System.gc(); // what was only softly held or waited for its end
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
