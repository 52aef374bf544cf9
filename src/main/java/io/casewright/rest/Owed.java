package io.casewright.rest;

import io.casewright.cases.CaseReceipts;
import io.casewright.cases.SupportCase;
import io.casewright.cases.Viewer;
import io.casewright.customer.Customers;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is owed on a case, as far as a caller may see it. */
@Component
class Owed {

    private final Promises promises;
    private final CaseReceipts receipts;
    private final Customers customers;
    private final Desks desks;

    Owed(Promises promises, CaseReceipts receipts, Customers customers, Desks desks) {
        this.promises = promises;
        this.receipts = receipts;
        this.customers = customers;
        this.desks = desks;
    }

    /** Everything ever owed on it, oldest first; some aims are for engineers only (CH-4, ST-6). */
    List<OwedView> on(SupportCase supportCase, boolean internal) {
        Desk desk = desks.get(supportCase.desk());
        ZoneId reader = customers.person(supportCase.person()).zone();
        return promises.of(supportCase.number()).stream()
                .filter(promise -> internal || promise.forCustomers())
                .map((PromiseView promise) -> OwedView.of(promise, desk, reader, null))
                .toList();
    }

    /** The same, each with its receipt; a customer's says nothing of rules and colleagues. */
    List<OwedView> withReceipts(SupportCase supportCase, Viewer viewer) {
        Desk desk = desks.get(supportCase.desk());
        ZoneId reader = customers.person(supportCase.person()).zone();
        return receipts.of(supportCase.number(), viewer).stream()
                .map(receipt -> OwedView.of(
                        receipt.promise(), desk, reader, ReceiptView.of(receipt, desk, reader, viewer.internal())))
                .toList();
    }
}
