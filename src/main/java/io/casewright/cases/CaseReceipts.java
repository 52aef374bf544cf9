package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.promise.Receipt;
import io.casewright.promise.Receipts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why everything owed on a case is due when it is, as far as whoever asks may know. */
@Component
@Transactional(readOnly = true)
public class CaseReceipts {

    private final SupportCases cases;
    private final CaseFile file;
    private final Receipts receipts;

    CaseReceipts(SupportCases cases, CaseFile file, Receipts receipts) {
        this.cases = cases;
        this.file = file;
        this.receipts = receipts;
    }

    /**
     * Oldest first. A customer is told of what is for customers only, and of no rule, no colleague and no fact that
     * they did not state themselves (CH-4, ST-6).
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    public List<Receipt> of(CaseNumber number, Viewer viewer) {
        cases.get(number, viewer);
        List<Receipt> all = receipts.of(number);
        if (viewer.internal()) {
            return all;
        }
        Set<String> stated = file.facts(number, viewer).stream()
                .filter(fact -> fact.source().equals("stated"))
                .map(FactView::name)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(receipt -> receipt.promise().forCustomers())
                .map(receipt -> receipt.forCustomers(stated))
                .toList();
    }
}
