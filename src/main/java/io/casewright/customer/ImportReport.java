package io.casewright.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What became of each record of an import. */
public final class ImportReport {

    private final List<Line> lines = new ArrayList<>();

    /** Keeps one record and notes what came of it; a refusal is noted too, and the next record may come. */
    public void note(String record, Supplier<Kept> keeping) {
        try {
            Kept kept = keeping.get();
            lines.add(new Line(record, Outcome.valueOf(kept.name()), null));
        } catch (RecordRefused | CustomerNotFound refused) {
            lines.add(new Line(record, Outcome.REFUSED, refused.getMessage()));
        } catch (DataAccessException unkept) {
            lines.add(new Line(record, Outcome.REFUSED, "It could not be kept just now; import it again."));
        }
    }

    /** All records in the order they were read. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** How many records came to that. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    @Override
    public String toString() {
        return "%d created, %d updated, %d unchanged, %d refused"
                .formatted(
                        count(Outcome.CREATED),
                        count(Outcome.UPDATED),
                        count(Outcome.UNCHANGED),
                        count(Outcome.REFUSED));
    }

    /** What can become of a record. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * One record.
     *
     * @param record where it stands and what it is called: {@code people[3] ann@example.com}
     * @param reason why it was refused, naming the field
     */
    public record Line(
            String record, Outcome outcome, @Nullable String reason) {}
}
