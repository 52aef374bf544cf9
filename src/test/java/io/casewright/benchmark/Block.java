package io.casewright.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Some pieces of work by some clients at once.
 *
 * @param perSecond how many were done in a second
 * @param cpuMillis processor time of the server for each: this JVM with its compiler and its garbage collector and the
 *     database, without the threads of clients
 */
record Block(double perSecond, double cpuMillis) {

    /** Threads of clients, by their names; the JDK names those that wait for answers itself. */
    static final String CLIENT = "client-";

    private static final String CLIENT_OF_JDK = "HttpClient-";

    /**
     * Does the work and measures it.
     *
     * @param clients of how many threads
     * @param work told which client it is
     */
    static Block of(
            int clients,
            int pieces,
            boolean fromOutside,
            Database database,
            ExecutorService threads,
            IntConsumer work) {
        AtomicInteger left = new AtomicInteger(pieces);
        List<Callable<Void>> shares = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int client = i;
            shares.add(() -> {
                while (left.getAndDecrement() > 0) {
                    work.accept(client);
                }
                return null;
            });
        }
        Map<Long, Long> outside = database.nanosOutside();
        long process = processNanos();
        long ofClients = clientNanos();
        long start = System.nanoTime();
        all(threads, shares);
        long nanos = System.nanoTime() - start;
        long used = processNanos() - process + database.nanosOutsideSince(outside);
        long server = fromOutside ? used - (clientNanos() - ofClients) : used;
        return new Block(pieces * 1e9 / nanos, server / 1e6 / pieces);
    }

    private static void all(ExecutorService threads, List<Callable<Void>> shares) {
        try {
            for (var share : threads.invokeAll(shares)) {
                share.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long clientNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().startsWith(CLIENT)
                            || thread.getThreadName().startsWith(CLIENT_OF_JDK))) {
                nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return nanos;
    }
}
