package io.casewright.simulation;

import io.casewright.desk.CaseNumber;
import io.casewright.time.Allowance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger of a case without the product's help. */
@Component
class OwedRows {

    private final JdbcClient database;

    OwedRows(JdbcClient database) {
        this.database = database;
    }

    List<Owed> of(CaseNumber number) {
        Map<UUID, List<Owed.Line>> lines = database
                .sql("""
                        select l.* from promise_stretch l join promise p on p.id = l.promise_id
                        where p.case_number = ? order by l.promise_id, l.position""")
                .param(number.value())
                .query((row, index) -> Map.entry(row.getObject("promise_id", UUID.class), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<UUID, List<Owed.Step>> steps = database
                .sql("""
                        select s.* from ladder_step s join promise p on p.id = s.promise_id
                        where p.case_number = ? order by s.promise_id, s.share, s.told_to""")
                .param(number.value())
                .query((row, index) -> Map.entry(row.getObject("promise_id", UUID.class), step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.sql("select * from promise where case_number = ? order by owed_at, id")
                .param(number.value())
                .query((row, index) -> owed(row, lines, steps))
                .list();
    }

    private static Owed owed(ResultSet row, Map<UUID, List<Owed.Line>> lines, Map<UUID, List<Owed.Step>> steps)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Owed(
                id,
                row.getString("desk"),
                row.getString("case_number"),
                row.getInt("cycle"),
                row.getString("kind"),
                row.getBoolean("binding"),
                row.getString("shown_to"),
                instant(row, "owed_at"),
                row.getString("outcome"),
                instant(row, "settled_at"),
                lines.getOrDefault(id, List.of()),
                steps.getOrDefault(id, List.of()));
    }

    private static Owed.Line line(ResultSet row) throws SQLException {
        return new Owed.Line(
                row.getInt("position"),
                row.getString("policy"),
                row.getString("clock"),
                ZoneId.of(row.getString("zone")),
                Allowance.of(row.getLong("amount"), row.getString("unit"), row.getBoolean("strict")),
                row.getBoolean("running"),
                instant(row, "running_since"),
                row.getLong("used_millis"),
                instant(row, "due_at"),
                instant(row, "breaks_at"),
                row.getString("cause"),
                row.getString("basis"));
    }

    private static Owed.Step step(ResultSet row) throws SQLException {
        return new Owed.Step(
                row.getInt("share"),
                row.getString("told_to"),
                !row.getString("told_by").equals("task"),
                instant(row, "due_at"),
                instant(row, "told_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
