package io.casewright.benchmark;

import java.nio.file.Path;

/**
 * How much is measured, as {@code -Dbenchmark.warmUp=…} and so on.
 *
 * @param warmUp lifecycles before anything counts, half of them on either side
 * @param pairs blocks of each side that are set against each other
 * @param block lifecycles in a block, whatever the number of clients
 * @param cases lifecycles over which memory must stay flat; 0 leaves that out
 * @param promises how many fall due within one minute; 0 leaves out what promises cost
 * @param folder where the report goes
 */
record BenchmarkSettings(int warmUp, int pairs, int block, int cases, int promises, Path folder) {

    static BenchmarkSettings fromSystem() {
        return new BenchmarkSettings(
                Integer.getInteger("benchmark.warmUp", 3_000),
                Integer.getInteger("benchmark.pairs", 9),
                Integer.getInteger("benchmark.block", 96),
                Integer.getInteger("benchmark.cases", 50_000),
                Integer.getInteger("benchmark.promises", 10_000),
                Path.of(System.getProperty("benchmark.folder", "target/benchmark")));
    }
}
