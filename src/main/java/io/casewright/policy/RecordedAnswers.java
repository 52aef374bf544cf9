package io.casewright.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.memory.OfTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All binding answers, as long as their cases live: receipts, explanations and rehearsals read them.
 * Answers are added and never changed.
 */
@Component
public class RecordedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    /** By the decision, those of a case that hold now. */
    private final OfTransaction<CaseNumber, Map<String, RecordedAnswer>> latest = new OfTransaction<>();

    RecordedAnswers(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** Keeps an answer and tells of it ({@link PolicyAnswered}), both in the transaction that asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(RecordedAnswer answer) {
        String facts = written(answer.facts().asMap());
        String values = written(answer.answer());
        database.sql("""
                        insert into recorded_answer (case_number, cycle, decision, desk, deployment, decision_version,
                                                     facts, answer, rules, annotation, answered_at, overruled_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        answer.caseNumber().value(),
                        answer.cycle(),
                        answer.decision(),
                        answer.version().desk().value(),
                        answer.version().deployment(),
                        answer.decisionVersion(),
                        facts,
                        values,
                        String.join(" ", answer.rules()),
                        answer.annotation(),
                        answer.answeredAt().atOffset(ZoneOffset.UTC),
                        answer.overruledBy())
                .update();
        latest.get(answer.caseNumber(), () -> read(answer.caseNumber()))
                .put(answer.decision(), answer.asKept(Facts.of(values(facts)), values(values)));
        events.publishEvent(new PolicyAnswered(answer.caseNumber(), answer.decision(), answer.answer()));
    }

    /** The answer that holds now; earlier ones stay readable in {@link #of}. */
    public Optional<RecordedAnswer> latest(CaseNumber number, String decision) {
        return Optional.ofNullable(latest.get(number, () -> read(number)).get(decision));
    }

    private Map<String, RecordedAnswer> read(CaseNumber number) {
        return database.sql("""
                        select * from recorded_answer where id in
                        (select max(id) from recorded_answer where case_number = ? group by decision)""").param(number.value()).query(RecordedAnswers::read).list().stream()
                .collect(Collectors.toMap(
                        RecordedAnswer::decision, Function.identity(), (one, other) -> other, HashMap::new));
    }

    /** The answer to a question that holds now. */
    public <T> Optional<T> latest(CaseNumber number, Question<T> question) {
        return latest(number, question.decision()).map(answer -> question.read(answer.answer()));
    }

    /** All answers given on a case, in the order they were given. */
    public List<RecordedAnswer> of(CaseNumber number) {
        return database.sql("select * from recorded_answer where case_number = ? order by id")
                .param(number.value())
                .query(RecordedAnswers::read)
                .list();
    }

    /** All answers of one decision on a case, in the order they were given. */
    public List<RecordedAnswer> of(CaseNumber number, String decision) {
        return database.sql("select * from recorded_answer where case_number = ? and decision = ? order by id")
                .param(number.value())
                .param(decision)
                .query(RecordedAnswers::read)
                .list();
    }

    private static RecordedAnswer read(ResultSet row, int index) throws SQLException {
        String rules = row.getString("rules");
        return new RecordedAnswer(
                CaseNumber.of(row.getString("case_number")),
                row.getInt("cycle"),
                row.getString("decision"),
                new PolicyVersion(DeskId.of(row.getString("desk")), row.getString("deployment")),
                row.getInt("decision_version"),
                Facts.of(values(row.getString("facts"))),
                values(row.getString("answer")),
                rules.isEmpty() ? List.of() : List.of(rules.split(" ")),
                row.getString("annotation"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getString("overruled_by"));
    }

    private static String written(Map<String, ?> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Facts and answers are texts, numbers and booleans.", impossible);
        }
    }

    private static Map<String, Object> values(String json) {
        try {
            return JSON.readValue(json, VALUES);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A recorded answer cannot be read.", damaged);
        }
    }
}
