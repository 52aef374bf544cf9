package io.casewright.benchmark;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everything owed on a case takes in the database: rows, and bytes with their indexes. */
final class LedgerSize {

    private static final List<String> TABLES = List.of("promise", "promise_stretch", "ladder_step");
    private static final int LIFECYCLES = 100;

    private LedgerSize() {}

    /** Measures over lifecycles as customers and engineers have them. */
    static void measure(Arena arena, Report report) {
        JdbcClient database = arena.product().the(JdbcClient.class);
        arena.block(arena.overHttp(), 2, LIFECYCLES);
        double cases = count(database, "support_case");
        for (String table : TABLES) {
            report.measured(
                    "rows, bytes in %s for each case".formatted(table),
                    String.format(
                            Locale.ROOT,
                            "%.1f, %.0f",
                            count(database, table) / cases,
                            arena.database().bytesOf(database, table) / cases));
        }
    }

    private static double count(JdbcClient database, String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
