package io.casewright.quote;

import io.casewright.cases.SupportCase;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants of us for money. What it costs stands in its versions, of which the last one counts. */
@Entity
class Quote {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String number;
    private String caseNumber;
    private int position;
    private String desk;
    private @Nullable UUID accountId;
    private UUID personId;
    private String service;
    private String serviceName;
    private String words;
    private @Nullable BigDecimal hours;
    private String origin;
    private String currency;
    private String state = QuoteState.DRAFT.word();
    private int versions;
    private Instant requestedAt;

    @Version
    private int rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected Quote() {}

    Quote(SupportCase supportCase, int position, Wanted wanted, Instant now) {
        this.caseNumber = supportCase.number().value();
        this.number = QuoteNumber.of(supportCase.number(), position).value();
        this.position = position;
        this.desk = supportCase.desk().value();
        this.accountId = supportCase.account();
        this.personId = supportCase.person();
        this.service = wanted.service();
        this.serviceName = wanted.name();
        this.words = wanted.words();
        this.hours = wanted.hours();
        this.origin = wanted.origin().word();
        this.currency = wanted.currency();
        this.requestedAt = now;
    }

    /** @return the number of the new version */
    int begin() {
        state = QuoteState.DRAFT.word();
        return ++versions;
    }

    void become(QuoteState newState) {
        state = newState.word();
    }

    void exchange(String newService, String newName) {
        service = newService;
        serviceName = newName;
    }

    QuoteNumber number() {
        return QuoteNumber.of(number);
    }

    CaseNumber caseNumber() {
        return CaseNumber.of(caseNumber);
    }

    DeskId desk() {
        return DeskId.of(desk);
    }

    @Nullable UUID account() {
        return accountId;
    }

    /** Whose case it is. */
    UUID person() {
        return personId;
    }

    String service() {
        return service;
    }

    String serviceName() {
        return serviceName;
    }

    String words() {
        return words;
    }

    @Nullable BigDecimal hours() {
        return hours;
    }

    Origin origin() {
        return Origin.of(origin);
    }

    String currency() {
        return currency;
    }

    QuoteState state() {
        return QuoteState.of(state);
    }

    int versions() {
        return versions;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** A request, found to be right. */
    record Wanted(
            String service,
            String name,
            String words,
            @Nullable BigDecimal hours,
            Origin origin,
            String currency) {}
}
