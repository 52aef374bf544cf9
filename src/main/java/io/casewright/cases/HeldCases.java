package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.memory.OfTransaction;
import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The cases that a transaction holds already: a lock is asked of the database once, however many steps change a case. */
final class HeldCases implements TransactionSynchronization {

    private final Set<CaseNumber> numbers = new HashSet<>();

    private HeldCases() {}

    /** Whether nobody in this transaction took the case before; always, where there is no transaction. */
    static boolean takesFirst(CaseNumber number) {
        boolean first = !TransactionSynchronizationManager.isSynchronizationActive()
                || ofThisTransaction().numbers.add(number);
        if (first) {
            // Whoever had it until now may have written.
            OfTransaction.forgetAll();
        }
        return first;
    }

    /** Nobody else can know of it before the transaction ends. */
    static void made(CaseNumber number) {
        takesFirst(number);
    }

    private static HeldCases ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(HeldCases.class::isInstance)
                .map(HeldCases.class::cast)
                .findFirst()
                .orElseGet(HeldCases::register);
    }

    private static HeldCases register() {
        HeldCases held = new HeldCases();
        TransactionSynchronizationManager.registerSynchronization(held);
        return held;
    }
}
