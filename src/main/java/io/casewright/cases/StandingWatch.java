package io.casewright.cases;

import io.casewright.customer.Account;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.customer.StandingChanged;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the books: when they say something else about a company, its parked cases go on where support covers them now
 * (ALL-11, ST-2), and who lost a role has no part in colleagues' cases any more.
 */
@Component
class StandingWatch {

    private final CaseRecords.Cases cases;
    private final Customers customers;
    private final Askings askings;
    private final Parking parking;

    StandingWatch(CaseRecords.Cases cases, Customers customers, Askings askings, Parking parking) {
        this.cases = cases;
        this.customers = customers;
        this.askings = askings;
        this.parking = parking;
    }

    @EventListener
    @Transactional
    void on(StandingChanged changed) {
        UUID account = changed.account();
        askings.withdrawFormer(account);
        List<UUID> people = customers.peopleOf(account).stream().map(Person::id).toList();
        for (SupportCase parked : cases.parkedOf(account, people)) {
            SupportCase supportCase = cases.change(parked.number());
            if (supportCase.account() == null && belongsOnlyTo(account, supportCase.person())) {
                supportCase.joinAccount(account);
            }
            parking.takeUpIfCovered(supportCase);
        }
    }

    private boolean belongsOnlyTo(UUID account, UUID person) {
        return customers.accountsOf(person).stream().map(Account::id).toList().equals(List.of(account));
    }
}
