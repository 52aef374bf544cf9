package io.casewright.benchmark;

import io.casewright.CountedStatements;
import io.casewright.CountedStatements.Count;
import io.casewright.DeskFixtures;
import io.casewright.desk.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.springframework.util.FileSystemUtils;

/** The product and the bare engine in one JVM, each with its database of one kind. */
final class Arena implements AutoCloseable {

    private final ExecutorService threads;
    private final Path folder;
    private final Database database;
    private final Product product;
    private final OverHttp overHttp;
    private final BareEngine bare;

    Arena(String database, int mostClients) {
        this.threads = clients();
        try {
            this.folder = Files.createTempDirectory("casewright-benchmark");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.database = Database.named(database, folder);
        this.product = new Product(this.database);
        List<Desk> desks = DeskFixtures.desks();
        this.overHttp = new OverHttp(product, desks, mostClients, threads);
        this.bare = new BareEngine(this.database, desks, overHttp.recordedFacts());
    }

    private static ExecutorService clients() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, Block.CLIENT + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    Database database() {
        return database;
    }

    Product product() {
        return product;
    }

    OverHttp overHttp() {
        return overHttp;
    }

    BareEngine bare() {
        return bare;
    }

    /** Lifecycles of one side by some clients at once. */
    Block block(Side side, int clients, int lifecycles) {
        return block(clients, lifecycles, side.drivenFromOutside(), side::lifecycle);
    }

    Block block(int clients, int pieces, boolean fromOutside, IntConsumer work) {
        return Block.of(clients, pieces, fromOutside, database, threads, work);
    }

    /** What some lifecycles of one side ask of the database, on whichever thread. */
    Count count(Side side, int lifecycles) {
        return CountedStatements.ofAllThreadsDuring(() -> {
            for (int i = 0; i < lifecycles; i++) {
                side.lifecycle(0);
            }
        });
    }

    @Override
    public void close() {
        bare.close();
        product.close();
        database.close();
        threads.shutdown();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
