package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.policy.FactDictionary;
import io.casewright.policy.Policies;
import io.casewright.policy.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What there is to read in a case besides its timeline. */
@Component
@Transactional(readOnly = true)
public class CaseFile {

    private final CaseRecords.Cases cases;
    private final CaseLedger ledger;
    private final CaseBook book;
    private final Policies policies;

    CaseFile(CaseRecords.Cases cases, CaseLedger ledger, CaseBook book, Policies policies) {
        this.cases = cases;
        this.ledger = ledger;
        this.book = book;
        this.policies = policies;
    }

    /**
     * The facts as they count now: of each name the one stated or confirmed last. Why an engineer found something to be
     * support or not is for colleagues: customers read the policy's words for it.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    public List<FactView> facts(CaseNumber number, Viewer viewer) {
        see(number, viewer);
        Map<String, FactView> last = new LinkedHashMap<>();
        ledger.historyOf(number).forEach(fact -> last.put(fact.name(), fact));
        last.remove(FactDictionary.INTAKE_UNASKED); // says how it came, not what it is
        return last.values().stream()
                .filter(fact -> viewer.internal() || !fact.name().equals(Handling.SCOPE))
                .toList();
    }

    /**
     * What a reply would do now, as the policy answers it (CH-17, SN-6); empty while the case is open.
     *
     * @throws CaseNotFound if there is no such case for this viewer
     */
    public Optional<io.casewright.policy.Reopening> ifReplied(CaseNumber number, Viewer viewer) {
        SupportCase supportCase = see(number, viewer);
        return supportCase.state().open()
                ? Optional.empty()
                : Optional.of(policies.ask(
                        supportCase.policy(), Question.REOPENING, book.of(number, Question.REOPENING.decision())));
    }

    private SupportCase see(CaseNumber number, Viewer viewer) {
        return cases.findByNumber(number.value())
                .filter(found -> cases.shows(found, viewer))
                .orElseThrow(CaseNotFound::new);
    }
}
