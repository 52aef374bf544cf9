package io.casewright.cases;

import static java.util.stream.Collectors.toMap;

import io.casewright.desk.CaseNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom each case waits for, as lists show it: whoever holds its open task, wherever it was taken. */
@Component
@Transactional
public class Assignees {

    private final JdbcClient database;
    private final CaseRecords.Cases cases;
    private final Timeline timeline;

    Assignees(JdbcClient database, CaseRecords.Cases cases, Timeline timeline) {
        this.database = database;
        this.cases = cases;
        this.timeline = timeline;
    }

    /** Empty while nobody has taken the case. */
    @Transactional(readOnly = true)
    public Optional<Assignee> of(CaseNumber number) {
        return Optional.ofNullable(of(List.of(number)).get(number));
    }

    /** By the numbers of those cases that somebody has taken. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, Assignee> of(Collection<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : database
                        .sql(
                                "select case_number, staff_id, staff_name from case_assignee where case_number in (:numbers)")
                        .param(
                                "numbers",
                                numbers.stream().map(CaseNumber::value).toList())
                        .query((row, index) -> Map.entry(
                                CaseNumber.of(row.getString(1)), new Assignee(row.getString(2), row.getString(3))))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Somebody else has the open task of a case now, or nobody; there may be no such case.
     *
     * @param by who did it, or null if that is noted elsewhere
     */
    public void became(CaseNumber number, @Nullable Assignee assignee, @Nullable Author by) {
        if (cases.findByNumber(number.value()).isEmpty()) {
            return;
        }
        ended(number);
        if (assignee != null) {
            database.sql("insert into case_assignee (case_number, staff_id, staff_name) values (?, ?, ?)")
                    .params(number.value(), assignee.id(), assignee.name())
                    .update();
        }
        if (by != null) {
            note(number, assignee, by);
        }
    }

    /** Notes among staff who handed a case to whom. */
    public void note(CaseNumber number, @Nullable Assignee assignee, Author by) {
        String sentence = assignee == null
                ? "Given back by " + by.name() + "."
                : assignee.id().equals(by.id())
                        ? "Taken by " + by.name() + "."
                        : "Handed to " + assignee.name() + " by " + by.name() + ".";
        timeline.handover(cases.change(number), by, sentence);
    }

    /** The task has ended: the case waits for nobody until it has another. */
    public void ended(CaseNumber number) {
        database.sql("delete from case_assignee where case_number = ?")
                .param(number.value())
                .update();
    }
}
