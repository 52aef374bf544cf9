package io.casewright.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.desk.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One fact of a case, as it was stated or confirmed; the last one of a name counts, the earlier ones stay. */
@Entity
class CaseFact {

    static final String STATED = "stated";
    static final String CONFIRMED = "confirmed";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String caseNumber;
    private int position;
    private String name;
    private String factValue;
    private String source;
    private String statedBy;
    private @Nullable String reason;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseFact() {}

    private CaseFact(
            SupportCase supportCase,
            String name,
            Object value,
            String source,
            Author by,
            @Nullable String reason,
            Instant at) {
        this.caseNumber = supportCase.number().value();
        this.position = supportCase.nextPosition();
        this.name = name;
        this.source = source;
        this.statedBy = by.id();
        this.reason = reason;
        this.statedAt = at;
        try {
            this.factValue = JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A fact is a text, a number or yes or no.", impossible);
        }
    }

    static CaseFact stated(SupportCase supportCase, String name, Object value, Author by, Instant at) {
        return new CaseFact(supportCase, name, value, STATED, by, null, at);
    }

    static CaseFact confirmed(
            SupportCase supportCase, String name, Object value, Author by, String reason, Instant at) {
        return new CaseFact(supportCase, name, value, CONFIRMED, by, reason, at);
    }

    CaseNumber number() {
        return CaseNumber.of(caseNumber);
    }

    String name() {
        return name;
    }

    Object value() {
        try {
            return JSON.readValue(factValue, Object.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The fact " + name + " of " + caseNumber + " is unreadable.", broken);
        }
    }

    FactView view() {
        return new FactView(name, value(), source, statedBy, reason, statedAt);
    }
}
