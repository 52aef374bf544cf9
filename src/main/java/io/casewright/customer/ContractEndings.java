package io.casewright.customer;

import io.casewright.desk.DeskId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contracts that end, each handed out once for each last day it is given, to whoever warns of it (ST-2). */
@Component
@Transactional
public class ContractEndings {

    private final CustomerRecords.Contracts contracts;
    private final CustomerRecords.Warnings warnings;

    ContractEndings(CustomerRecords.Contracts contracts, CustomerRecords.Warnings warnings) {
        this.contracts = contracts;
        this.warnings = warnings;
    }

    /**
     * The next contracts of a desk that end on a day, so many at most. One that another contract of the company follows
     * is left out: its company goes on being covered.
     */
    public List<EndingContract> take(DeskId desk, LocalDate lastDay, int atMost) {
        List<EndingContract> ending = contracts.ending(desk.value(), lastDay, lastDay.plusDays(1), Limit.of(atMost));
        ending.forEach(contract -> warnings.save(new ContractWarning(contract)));
        return ending;
    }

    /** The days from a day on, on which contracts of a desk end of which nobody has been warned. */
    @Transactional(readOnly = true)
    public List<LocalDate> lastDaysFrom(DeskId desk, LocalDate day) {
        return contracts.lastDays(desk.value(), day);
    }
}
