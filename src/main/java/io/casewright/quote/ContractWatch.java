package io.casewright.quote;

import io.casewright.cases.Author;
import io.casewright.cases.CaseState;
import io.casewright.cases.EntitlementRestored;
import io.casewright.customer.StandingChanged;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the books for contracts that were quoted: whoever records one delivers what was ordered, be it sales with the
 * task of the parked case or the desk's own books (ST-2). Of a case that is parked, entitlement has the word first.
 */
@Component
class ContractWatch {

    private final Reinstatements reinstatements;
    private final QuoteRecords.QuoteTable table;
    private final QuoteFile file;
    private final PriceList prices;
    private final Clock clock;

    ContractWatch(
            Reinstatements reinstatements,
            QuoteRecords.QuoteTable table,
            QuoteFile file,
            PriceList prices,
            Clock clock) {
        this.reinstatements = reinstatements;
        this.table = table;
        this.file = file;
        this.prices = prices;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(EntitlementRestored restored) {
        settle(table.ofCase(restored.number().value()).stream()
                .filter(quote -> quote.origin() == Origin.REINSTATEMENT)
                .toList());
    }

    /** What was ordered of a case that waits for it no more, because it ended. */
    @EventListener
    @Transactional
    void on(StandingChanged changed) {
        settle(table.contractsOrderedBy(changed.account()).stream()
                .filter(quote -> file.hold(quote.caseNumber()).state() != CaseState.PARKED)
                .toList());
    }

    private void settle(List<Quote> contracts) {
        contracts.stream()
                .filter(quote -> prices.hasContract(quote, clock.instant()))
                .map(Quote::caseNumber)
                .distinct()
                .forEach(number -> reinstatements.recorded(number, Author.SYSTEM));
    }
}
