package io.casewright.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** That whoever may buy has been warned of a contract's last day. */
@Entity
class ContractWarning {

    @Id
    private UUID id;

    private UUID contractId;
    private LocalDate lastDay;

    @SuppressWarnings("NullAway.Init")
    protected ContractWarning() {}

    ContractWarning(EndingContract ending) {
        this.id = UUID.randomUUID();
        this.contractId = ending.contract();
        this.lastDay = ending.lastDay();
    }
}
