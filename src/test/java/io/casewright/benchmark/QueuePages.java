package io.casewright.benchmark;

import io.casewright.CountedStatements;
import io.casewright.cases.SupportCases;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What a page of the queue takes with few and with many open cases, for an engineer of one desk and of all. */
final class QueuePages {

    private static final int PAGE = 50;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int READ = 60;

    /** Above every number the product has given, so that its own cases are in nobody's way. */
    private static final int FIRST_NUMBER = 50_000_000;

    private final SupportCases cases;
    private final DataSource source;
    private final List<Desk> desks;
    private final Report report;

    QueuePages(Product product, List<Desk> desks, Report report) {
        this.cases = product.the(SupportCases.class);
        this.source = product.the(DataSource.class);
        this.desks = desks;
        this.report = report;
    }

    void measure() {
        Set<DeskId> one = Set.of(desks.get(0).id());
        Set<DeskId> all = desks.stream().map(Desk::id).collect(Collectors.toSet());
        execute("update support_case set state = 'closed'");
        insert(0, FEW);
        millis(all); // whatever is read for the first time
        Spread fewOfOne = millis(one);
        Spread fewOfAll = millis(all);
        insert(FEW, MANY);
        millis(all);
        Spread manyOfOne = millis(one);
        Spread manyOfAll = millis(all);
        Spread inDatabase = millisInDatabase(desks.get(0));
        execute("delete from support_case where id >= " + FIRST_NUMBER);
        report(" (one desk)", fewOfOne, manyOfOne);
        report(" (all desks)", fewOfAll, manyOfAll);
        report.atMost("queue page at 100,000 open cases, ms in the database", 5.0, inDatabase);
    }

    private void report(String whose, Spread few, Spread many) {
        report.atMost(
                "queue page at 100,000 open cases / at 1,000" + whose, 3.0, Spread.of(many.median() / few.median()));
        report.measured("  ms at 100,000 with the cases made of the rows" + whose, many);
    }

    /** The statements of a page alone, until the last of their rows is read. */
    private Spread millisInDatabase(Desk desk) {
        String sql = CountedStatements.during(() -> cases.queue(Set.of(desk.id()), PAGE))
                .statements()
                .get(0);
        double[] millis = new double[READ];
        try (Connection connection = source.getConnection();
                PreparedStatement line = connection.prepareStatement(sql)) {
            for (int i = 0; i < READ; i++) {
                long start = System.nanoTime();
                for (String state : List.of("new", "in-progress")) {
                    line.setString(1, desk.id().value());
                    line.setString(2, state);
                    line.setInt(3, PAGE);
                    try (ResultSet rows = line.executeQuery()) {
                        while (rows.next()) {
                            rows.getLong(1);
                        }
                    }
                }
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return Spread.of(millis);
    }

    /** The whole of it: the statements, the rows, and the cases made of them. */
    private Spread millis(Set<DeskId> whose) {
        double[] millis = new double[READ];
        for (int i = 0; i < READ; i++) {
            long start = System.nanoTime();
            int read = cases.queue(whose, PAGE).size();
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (read != PAGE) {
                throw new IllegalStateException("A page has " + read + " cases.");
            }
        }
        return Spread.of(millis);
    }

    /** Open cases as they are after a year: some just come, most under way, some waiting; ranks and due times vary. */
    private void insert(int from, int to) {
        String[] states = {"new", "in-progress", "in-progress", "pending"};
        Timestamp came = Timestamp.from(Instant.EPOCH);
        try (Connection connection = source.getConnection();
                PreparedStatement row = connection.prepareStatement("""
                        insert into support_case (id, number, desk, person_id, subject, channel, received_at, state,
                        cycle, cycle_started_at, policy, rank, next_due_at, entries, version)
                        values (?, ?, ?, ?, 'It does not work', 'portal', ?, ?, 1, ?, 'none', ?, ?, 1, 0)""")) {
            connection.setAutoCommit(false);
            UUID somebody = UUID.randomUUID();
            for (int i = from; i < to; i++) {
                row.setLong(1, FIRST_NUMBER + i);
                row.setString(2, "OPEN-" + (FIRST_NUMBER + i));
                row.setString(3, desks.get(i % desks.size()).id().value());
                row.setObject(4, somebody);
                row.setTimestamp(5, came);
                row.setString(6, states[i / desks.size() % states.length]);
                row.setTimestamp(7, came);
                row.setInt(8, i * 7919 % 10 * 100);
                row.setTimestamp(
                        9, i % 5 == 0 ? null : Timestamp.from(Instant.EPOCH.plusSeconds(i * 7919L % 1_000_003)));
                row.addBatch();
                if (i % 1_000 == 999) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        execute("analyze");
    }

    private void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
