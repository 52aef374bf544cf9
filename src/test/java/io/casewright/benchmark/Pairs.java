package io.casewright.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Blocks of two sides in turn, each set against its neighbour: what slows the machine down slows both. */
record Pairs(List<Pair> all) {

    static Pairs measured(int pairs, Supplier<Block> one, Supplier<Block> other) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            boolean oneFirst = i % 2 == 0;
            Block first = oneFirst ? one.get() : other.get();
            Block second = oneFirst ? other.get() : one.get();
            all.add(oneFirst ? new Pair(first, second) : new Pair(second, first));
        }
        return new Pairs(all);
    }

    /** How many times as much the one does in a second. */
    Spread rate() {
        return Spread.of(all, pair -> pair.one().perSecond() / pair.other().perSecond());
    }

    /** How many times as much processor time the one takes. */
    Spread cpu() {
        return Spread.of(all, pair -> pair.one().cpuMillis() / pair.other().cpuMillis());
    }

    /** How many times as long the one takes. */
    Spread time() {
        return Spread.of(all, pair -> pair.other().perSecond() / pair.one().perSecond());
    }

    Spread onesCpu() {
        return Spread.of(all, pair -> pair.one().cpuMillis());
    }

    Spread othersCpu() {
        return Spread.of(all, pair -> pair.other().cpuMillis());
    }

    /** One block of each side, measured one after the other. */
    record Pair(Block one, Block other) {}
}
