package io.casewright.cases;

import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets what happens at once under one name come one after the other in this JVM. Across JVMs the database's constraints
 * do; but H2 lets many writers of one new key wait for each other until all of them time out.
 */
final class Turns {

    private static final int LANES = 64;

    private final Lock[] lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toArray(Lock[]::new);

    <T> T take(Supplier<T> work, String... name) {
        Lock lane = lanes[Math.floorMod(Objects.hash((Object[]) name), LANES)];
        lane.lock();
        try {
            return work.get();
        } finally {
            lane.unlock();
        }
    }
}
