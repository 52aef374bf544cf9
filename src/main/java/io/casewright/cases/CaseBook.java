package io.casewright.cases;

import io.casewright.cases.YearlyCounts.Whose;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import io.casewright.policy.CaseFacts;
import io.casewright.policy.Facts;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyVersion;
import io.casewright.policy.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything known of a case when its policy is asked: stated, known from the account, derived, or confirmed. */
@Component
@Transactional(readOnly = true)
class CaseBook implements CaseFacts {

    private static final String PRIORITY = "confirmedPriority";
    private static final Set<String> CONFIRMED = Set.of("confirmedKind", PRIORITY, "confirmedScope");

    private final CaseRecords.Cases cases;
    private final CaseLedger ledger;
    private final AccountFacts accounts;
    private final Policies policies;
    private final DerivedCaseFacts derived;

    CaseBook(
            CaseRecords.Cases cases,
            CaseLedger ledger,
            AccountFacts accounts,
            Policies policies,
            DerivedCaseFacts derived) {
        this.cases = cases;
        this.ledger = ledger;
        this.accounts = accounts;
        this.policies = policies;
        this.derived = derived;
    }

    @Override
    public PolicyVersion pinned(CaseNumber number) {
        return cases.get(number).policy();
    }

    @Override
    public int cycle(CaseNumber number) {
        return cases.get(number).cycle();
    }

    @Override
    public @Nullable String confirmedBy(CaseNumber number, String fact) {
        return CONFIRMED.contains(fact) ? ledger.confirmedBy(number, fact) : null;
    }

    @Override
    public Facts of(CaseNumber number, String decision) {
        SupportCase supportCase = cases.get(number);
        Desk desk = policies.desk(supportCase.policy());
        Set<String> wanted = policies.factsOf(supportCase.policy(), decision);
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (IntakeFact asked : desk.intake()) {
            facts.put(asked.name(), null);
        }
        facts.put("statedKind", null);
        CONFIRMED.forEach(fact -> facts.put(fact, null));
        facts.putAll(ledger.factsOf(number));
        if (decision.equals(Question.ROOT_CAUSE_ANALYSIS.decision()) && facts.get(PRIORITY) != null) {
            facts.put(
                    PRIORITY, ledger.highestConfirmed(supportCase, PRIORITY)); // SN-9: whatever it is lowered to later
        }
        facts.put("channel", supportCase.channel().word());
        facts.put("cycle", supportCase.cycle());
        if (wanted.contains("sponsored")) {
            facts.put("sponsored", cases.isSponsored(number.value()));
        }
        if (wanted.stream().anyMatch(AccountFacts.NAMES::contains)) {
            facts.putAll(accounts.of(supportCase.person(), supportCase.account(), desk, supportCase.cycleStartedAt()));
        }
        facts.putAll(accounts.counted(Whose.of(supportCase, desk), facts, wanted));
        return Facts.of(facts).with(derived.of(supportCase, desk, Facts.of(facts), wanted));
    }

    /** The stated facts that a follow-up case begins with; what was counted was counted there. */
    Map<String, Object> statedFacts(CaseNumber number) {
        Map<String, Object> stated = new HashMap<>(ledger.factsOf(number));
        stated.keySet().removeIf(name -> name.startsWith("confirmed"));
        policies.desk(pinned(number)).counted().forEach(counted -> stated.remove(counted.name()));
        return stated;
    }
}
