package io.casewright.cases.attachment;

import io.casewright.desk.CaseNumber;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files in pieces, so that neither a file nor a list of files is ever in memory as a whole. */
@Component
class AttachmentTable {

    /** Half of what one of the databases takes for a value. */
    private static final int PIECE = 512 * 1024;

    private final JdbcClient database;

    AttachmentTable(JdbcClient database) {
        this.database = database;
    }

    void keep(CaseNumber number, AttachmentView file, Upload.Content content) throws IOException {
        database.sql("""
                        insert into attachment (id, case_number, entry_position, name, type, byte_count, digest,
                                                disguised, internal, author_kind, author_name, attached_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id(),
                        number.value(),
                        file.position(),
                        file.name(),
                        file.type(),
                        file.bytes(),
                        file.digest(),
                        file.disguised(),
                        file.internal(),
                        file.authorKind(),
                        file.authorName(),
                        file.attachedAt().atOffset(ZoneOffset.UTC))
                .update();
        try (InputStream stream = content.open()) {
            int place = 0;
            for (byte[] piece = stream.readNBytes(PIECE); piece.length > 0; piece = stream.readNBytes(PIECE)) {
                database.sql("insert into attachment_piece (attachment, place, content) values (?, ?, ?)")
                        .params(file.id(), place++, piece)
                        .update();
            }
        }
    }

    List<AttachmentView> of(CaseNumber number) {
        return database.sql("select * from attachment where case_number = ? order by entry_position, attached_at, name")
                .param(number.value())
                .query(AttachmentTable::read)
                .list();
    }

    Optional<AttachmentView> find(CaseNumber number, UUID id) {
        return database.sql("select * from attachment where case_number = ? and id = ?")
                .params(number.value(), id)
                .query(AttachmentTable::read)
                .optional();
    }

    Optional<byte[]> piece(UUID id, int place) {
        return database.sql("select content from attachment_piece where attachment = ? and place = ?")
                .params(id, place)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    /** How many bytes all files of a case have together. */
    long bytesOf(CaseNumber number) {
        return database.sql("select coalesce(sum(byte_count), 0) from attachment where case_number = ?")
                .param(number.value())
                .query(Long.class)
                .single();
    }

    private static AttachmentView read(ResultSet row, int index) throws SQLException {
        return new AttachmentView(
                row.getObject("id", UUID.class),
                row.getInt("entry_position"),
                row.getString("name"),
                row.getString("type"),
                row.getInt("byte_count"),
                row.getString("digest"),
                row.getBoolean("disguised"),
                row.getBoolean("internal"),
                row.getString("author_kind"),
                row.getString("author_name"),
                row.getObject("attached_at", OffsetDateTime.class).toInstant());
    }
}
