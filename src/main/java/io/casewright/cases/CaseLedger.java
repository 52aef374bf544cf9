package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.memory.OfTransaction;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes cases and their facts. */
@Component
class CaseLedger {

    private final CaseRecords.Cases cases;
    private final CaseRecords.Facts facts;
    private final CaseRecords.Submissions submissions;

    /** Each decision asks for all of them. */
    private final OfTransaction<CaseNumber, List<CaseFact>> read = new OfTransaction<>();

    CaseLedger(CaseRecords.Cases cases, CaseRecords.Facts facts, CaseRecords.Submissions submissions) {
        this.cases = cases;
        this.facts = facts;
        this.submissions = submissions;
    }

    SupportCase open(SupportCase supportCase, String prefix) {
        SupportCase saved = cases.save(supportCase);
        saved.numberWith(prefix);
        HeldCases.made(saved.number());
        return saved;
    }

    /** Written at once, so that of twenty equal submissions nineteen stop here. */
    void remember(AcceptedSubmission accepted) {
        submissions.save(accepted);
        submissions.flush();
    }

    void fact(CaseFact fact) {
        facts.save(fact);
        read.forget(fact.number());
    }

    /** The facts of a case as they count now: the last of each name. */
    Map<String, Object> factsOf(CaseNumber number) {
        Map<String, Object> known = new LinkedHashMap<>();
        ofCase(number).forEach(fact -> known.put(fact.name(), fact.value()));
        return known;
    }

    /** The highest priority that counted in this cycle as somebody confirmed it, or null if nobody did; 1 is highest. */
    @Nullable Integer highestConfirmed(SupportCase supportCase, String name) {
        List<FactView> confirmed = historyOf(supportCase.number()).stream()
                .filter(fact -> fact.name().equals(name) && fact.source().equals(CaseFact.CONFIRMED))
                .toList();
        Stream<FactView> inThisCycle =
                confirmed.stream().filter(fact -> !fact.statedAt().isBefore(supportCase.cycleStartedAt()));
        Stream<FactView> last = confirmed.stream().skip(Math.max(0, confirmed.size() - 1));
        return Stream.concat(inThisCycle, last)
                .map(fact -> ((Number) fact.value()).intValue())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    List<FactView> historyOf(CaseNumber number) {
        return ofCase(number).stream().map(CaseFact::view).toList();
    }

    private List<CaseFact> ofCase(CaseNumber number) {
        return read.get(number, () -> facts.findByCaseNumberOrderByPosition(number.value()));
    }

    /** Who last confirmed a fact, or null if nobody did. */
    @Nullable String confirmedBy(CaseNumber number, String name) {
        return historyOf(number).stream()
                .filter(fact -> fact.name().equals(name) && fact.source().equals(CaseFact.CONFIRMED))
                .reduce((earlier, later) -> later)
                .map(FactView::statedBy)
                .orElse(null);
    }
}
