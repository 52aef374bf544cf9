package io.casewright.policy.lab;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case with the answers its policy must give.
 *
 * @param name what the example shows, as a statement
 * @param ids the requirements it shows
 * @param received when the case came; facts that depend on it are derived
 * @param contractLastDay the contract's last day, from which its state is derived
 * @param facts what differs from the file's defaults
 * @param expect the values expected, by decision and output; rows where a decision collects
 * @param due the due times expected, by promise, if its time began to run when the case was received
 */
public record Example(
        String name,
        List<String> ids,
        @Nullable Instant received,
        @Nullable LocalDate contractLastDay,
        Map<String, @Nullable Object> facts,
        Map<String, Object> expect,
        Map<String, Instant> due) {

    public Example {
        ids = ids == null ? List.of() : List.copyOf(ids);
        facts = facts == null ? Map.of() : facts;
        expect = expect == null ? Map.of() : Map.copyOf(expect);
        due = due == null ? Map.of() : Map.copyOf(due);
    }

    /** Its requirements and what it shows. */
    @Override
    public String toString() {
        return String.join(" ", ids) + " " + name;
    }
}
