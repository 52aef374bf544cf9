package io.casewright.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where both sides keep their rows: two databases of one kind, on one machine. */
abstract sealed class Database implements AutoCloseable {

    static Database named(String name, Path folder) {
        return switch (name) {
            case "h2" -> new H2(folder);
            case "postgresql" -> new PostgreSql(folder);
            default -> throw new IllegalArgumentException("There is h2 and postgresql, not " + name + ".");
        };
    }

    abstract String url(String database);

    abstract String person();

    /** Processor time of processes besides this JVM, in nanoseconds, by the numbers of those there are now. */
    abstract Map<Long, Long> nanosOutside();

    /** What they have used since; one that ended meanwhile took its last moments with it. */
    long nanosOutsideSince(Map<Long, Long> before) {
        return nanosOutside().entrySet().stream()
                .mapToLong(process -> process.getValue() - before.getOrDefault(process.getKey(), 0L))
                .sum();
    }

    /** What a table takes on the disk, with its indexes. */
    long bytesOf(JdbcClient database, String table) {
        return database.sql("select " + sizeOf(table)).query(Long.class).single();
    }

    abstract String sizeOf(String table);

    /** A pool as the product has it. */
    HikariDataSource pool(String database) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url(database));
        pool.setUsername(person());
        return new HikariDataSource(pool);
    }

    /** What a new row that lasts takes, in microseconds: the least any operation can take. */
    static Spread commitMicros(DataSource source) {
        double[] micros = new double[200];
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table if not exists commit_latency (number integer)");
            connection.commit();
            for (int i = 0; i < micros.length; i++) {
                long start = System.nanoTime();
                statement.executeUpdate("insert into commit_latency values (" + i + ")");
                connection.commit();
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
            statement.execute("drop table commit_latency");
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return Spread.of(micros);
    }

    @Override
    public abstract void close();

    /** As an installation without a database of its own has it: files of this JVM. */
    private static final class H2 extends Database {

        private final Path folder;

        private H2(Path folder) {
            this.folder = folder;
        }

        @Override
        String url(String database) {
            return "jdbc:h2:file:" + folder.resolve(database).toAbsolutePath()
                    + ";LOCK_TIMEOUT=10000;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE";
        }

        @Override
        String person() {
            return "sa";
        }

        @Override
        String sizeOf(String table) {
            return "disk_space_used('" + table + "')";
        }

        @Override
        Map<Long, Long> nanosOutside() {
            return Map.of();
        }

        @Override
        public void close() {
            // Its files end with their pools.
        }
    }

    private static final class PostgreSql extends Database {

        private final EmbeddedPostgres server;
        private final ProcessHandle postmaster;

        private PostgreSql(Path folder) {
            try {
                Path rows = folder.resolve("rows");
                server = EmbeddedPostgres.builder()
                        .setDataDirectory(rows)
                        .setCleanDataDirectory(false)
                        .start();
                long pid = Long.parseLong(Files.readAllLines(rows.resolve("postmaster.pid"))
                        .get(0)
                        .strip());
                postmaster = ProcessHandle.of(pid).orElseThrow();
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database product");
                    statement.execute("create database bare");
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Override
        String url(String database) {
            return server.getJdbcUrl("postgres", database);
        }

        @Override
        String person() {
            return "postgres";
        }

        @Override
        String sizeOf(String table) {
            return "pg_total_relation_size('" + table + "')";
        }

        @Override
        Map<Long, Long> nanosOutside() {
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .collect(Collectors.toMap(ProcessHandle::pid, PostgreSql::nanos));
        }

        private static long nanos(ProcessHandle process) {
            Optional<Duration> used = process.info().totalCpuDuration();
            return used.map(Duration::toNanos).orElse(0L);
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
