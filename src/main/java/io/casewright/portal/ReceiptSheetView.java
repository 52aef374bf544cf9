package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Receipt;
import io.casewright.promise.Receipt.Grounds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is due when it is, as a reader sees it.
 *
 * @param owed how much time there is, and on which clock
 * @param due by when; null while its clock stands still
 * @param sum what the lines come to
 * @param facts what the policy looked at; a customer reads what they stated
 * @param rule the policy's answer, for staff only
 */
record ReceiptSheetView(
        String what,
        boolean binding,
        boolean engineersOnly,
        String state,
        String tone,
        String owed,
        @Nullable MomentView due,
        @Nullable String evidence,
        List<ReceiptLineView> lines,
        String sum,
        List<FactLineView> facts,
        @Nullable RuleView rule) {

    static ReceiptSheetView of(Receipt receipt, Desk desk, ReceiptWords words, Visitor visitor) {
        PromiseView promise = receipt.promise();
        Grounds grounds = receipt.grounds();
        return new ReceiptSheetView(
                PromiseWords.name(promise),
                promise.terms().binding(),
                !promise.forCustomers(),
                PromiseWords.state(promise),
                PromiseWords.tone(promise),
                words.owed(promise),
                promise.stoodStillSince() == null ? MomentView.in(visitor.zoneAt(desk), promise.dueAt()) : null,
                promise.evidence(),
                words.lines(receipt),
                ReceiptWords.sum(receipt),
                grounds == null ? List.of() : facts(grounds, desk),
                grounds == null || !visitor.staff() ? null : RuleView.of(promise, grounds, desk, visitor));
    }

    private static List<FactLineView> facts(Grounds grounds, Desk desk) {
        return grounds.facts().entrySet().stream()
                .filter(fact -> fact.getValue() != null)
                .map(fact -> FactLineView.of(fact.getKey(), fact.getValue(), desk))
                .toList();
    }

    /** Whether it was promised in person, so that no rule is behind it. */
    public boolean inPerson() {
        return rule == null;
    }

    /**
     * The rule behind it.
     *
     * @param policy the publication whose clock counts
     */
    record RuleView(
            String decision,
            String rules,
            String annotation,
            int version,
            String policy,
            MomentView at,
            @Nullable String overruledBy) {

        private static RuleView of(PromiseView promise, Grounds grounds, Desk desk, Visitor visitor) {
            return new RuleView(
                    Wording.words(grounds.decision()),
                    String.join(", ", grounds.rules()),
                    grounds.annotation(),
                    grounds.version(),
                    promise.terms().policy().deployment(),
                    MomentView.in(visitor.zoneAt(desk), grounds.answeredAt()),
                    grounds.overruledBy());
        }
    }
}
