package io.casewright.cases;

import io.casewright.cases.EngineerDecision.Read;
import io.casewright.customer.Customers;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What an engineer says a case is, in place of what was stated or what the table answered (ALL-13). */
@Component
class Confirming {

    private final CaseWork work;
    private final CaseLedger ledger;
    private final Desks desks;
    private final Customers customers;

    Confirming(CaseWork work, CaseLedger ledger, Desks desks, Customers customers) {
        this.work = work;
        this.ledger = ledger;
        this.desks = desks;
        this.customers = customers;
    }

    /** The customer reads the outcome, colleagues the reason as well. */
    void scope(SupportCase supportCase, Author engineer, Read read) {
        String scope = read.fact().toString().replace('-', ' ');
        String told = switch (scope) {
            case "support" -> "it is part of support.";
            case "excluded" -> "support does not cover it.";
            default -> "it is a paid service.";
        };
        Instant at = work.event(supportCase, engineer, engineer.name() + " looked at what this is: " + told);
        work.note(supportCase, engineer, "Scope set to " + scope + ": " + read.reason());
        ledger.fact(CaseFact.confirmed(supportCase, Handling.SCOPE, read.fact(), engineer, read.reason(), at));
    }

    void fact(SupportCase supportCase, Author engineer, String fact, Read read, String what) {
        String because = read.reason().isEmpty() ? "" : ": " + read.reason();
        Instant at = work.event(
                supportCase,
                engineer,
                what + read.fact().toString().replace('-', ' ') + " by " + engineer.name() + because);
        ledger.fact(CaseFact.confirmed(supportCase, fact, read.fact(), engineer, read.reason(), at));
    }

    /**
     * Counted in this case in all, so that counting again corrects it and counts nothing twice. Of two who count for one
     * company the second waits for the first: the policy is asked with the sum of both (CT-6).
     */
    void count(SupportCase supportCase, Author engineer, EngineerCount count, String reason) {
        Desk desk = desks.get(supportCase.desk());
        EngineerCount.Read read = count.read(desk);
        customers.holdCounts(supportCase.person(), supportCase.account());
        Instant at = work.event(
                supportCase,
                engineer,
                read.counted().label() + " in this case: " + read.total() + ", counted by " + engineer.name() + ".");
        ledger.fact(CaseFact.confirmed(supportCase, read.counted().name(), read.total(), engineer, reason, at));
    }
}
