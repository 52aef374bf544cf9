package io.casewright.portal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.casewright.cases.CaseReceipts;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.promise.Receipt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why everything owed on a case is due when it is: for its customer, and for staff, who read the rules as well. */
@Controller
class PromisesController {

    /** Hourly updates of two days; what is older is read over the API. */
    private static final int MOST = 50;

    private final Visitors visitors;
    private final SupportCases cases;
    private final Desks desks;
    private final CaseReceipts receipts;
    private final Clock clock;

    PromisesController(Visitors visitors, SupportCases cases, Desks desks, CaseReceipts receipts, Clock clock) {
        this.visitors = visitors;
        this.cases = cases;
        this.desks = desks;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What is open comes first, then what was owed last. */
    @GetMapping("/cases/{number}/promises")
    String show(@PathVariable String number, Model model) {
        CaseNumber named = CaseController.named(number);
        Optional<Visitor> visitor = visitors.find();
        // The page of the case knows where whoever has not signed in belongs.
        return visitor.isPresent() ? show(named, visitor.get(), model) : "redirect:/cases/" + named;
    }

    private String show(CaseNumber number, Visitor visitor, Model model) {
        SupportCase supportCase = cases.get(number, visitor.viewer());
        Desk desk = desks.get(supportCase.desk());
        List<Receipt> all = receipts.of(number, visitor.viewer());
        ReceiptWords words = new ReceiptWords(visitor.staff(), desk, visitor.zoneAt(desk), clock.instant());
        model.addAttribute("desk", desk);
        model.addAttribute("number", number.value());
        model.addAttribute("subject", supportCase.subject());
        model.addAttribute(
                "receipts",
                all.stream()
                        .sorted(comparing(
                                        (Receipt receipt) -> !receipt.promise().unsettled())
                                .thenComparing(receipt -> receipt.promise().owedAt(), reverseOrder()))
                        .limit(MOST)
                        .map(receipt -> ReceiptSheetView.of(receipt, desk, words, visitor))
                        .toList());
        model.addAttribute("cut", all.size() > MOST);
        return "promises";
    }
}
