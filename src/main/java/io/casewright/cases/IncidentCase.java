package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case that belongs to an incident; its customer learns of no other (SN-7). */
@Entity
class IncidentCase {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private UUID incidentId;
    private String desk;
    private String caseNumber;
    private Instant linkedAt;
    private @Nullable Instant leftAt;
    private @Nullable String pin;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected IncidentCase() {}

    IncidentCase(Incident incident, SupportCase supportCase, Instant at) {
        this.incidentId = incident.id();
        this.desk = supportCase.desk().value();
        this.caseNumber = supportCase.number().value();
        this.linkedAt = at;
    }

    /** By which a call about it is found while engineers stand by; or none any more. */
    void pin(@Nullable String newPin) {
        pin = newPin;
    }

    void leave(Instant at) {
        leftAt = at;
        pin = null;
    }

    UUID incident() {
        return incidentId;
    }

    CaseNumber number() {
        return CaseNumber.of(caseNumber);
    }

    @Nullable String pin() {
        return pin;
    }
}
