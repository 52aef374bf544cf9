package io.casewright.customer;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What companies have bought: their contracts and licences. */
@Component
class Holdings {

    private final CustomerRecords.Contracts contracts;
    private final CustomerRecords.Licences licences;
    private final ApplicationEventPublisher events;

    Holdings(CustomerRecords.Contracts contracts, CustomerRecords.Licences licences, ApplicationEventPublisher events) {
        this.contracts = contracts;
        this.licences = licences;
        this.events = events;
    }

    /** Whoever warns of its end is told, in the transaction that recorded it. */
    Kept contract(Account account, String key, Contract.Terms terms) {
        Kept kept = keep(account, key, terms);
        LocalDate lastDay = terms.lastDay();
        if (kept != Kept.UNCHANGED && lastDay != null) {
            events.publishEvent(new ContractRecorded(account.desk(), lastDay));
        }
        return kept;
    }

    private Kept keep(Account account, String key, Contract.Terms terms) {
        return contracts.ofAccount(account.id()).stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .map(known -> Kept.asChanged(known.become(terms)))
                .orElseGet(() -> {
                    contracts.save(new Contract(account, key, terms));
                    return Kept.CREATED;
                });
    }

    Kept licence(Account account, String key, Licence.Grant grant) {
        return licences.find(account.id(), key)
                .map(known -> Kept.asChanged(known.become(grant)))
                .orElseGet(() -> {
                    licences.save(new Licence(account, key, grant));
                    return Kept.CREATED;
                });
    }

    /** Of one product an account has one licence: what it buys replaces a trial. */
    void replaceLicence(Account account, String key, Licence.Grant grant) {
        licences.ofAccount(account.id()).stream()
                .filter(known -> known.grant().product().equalsIgnoreCase(grant.product()))
                .findFirst()
                .ifPresentOrElse(
                        known -> known.become(kept(grant, known.grant())),
                        () -> licences.save(new Licence(account, key, grant)));
    }

    /** Whoever buys the kind they have goes on paying for it what the books say. */
    private static Licence.Grant kept(Licence.Grant bought, Licence.Grant known) {
        return bought.price() == null && bought.kind().equals(known.kind())
                ? new Licence.Grant(bought.product(), bought.kind(), bought.trialLastDay(), known.price())
                : bought;
    }
}
