package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.desk.IntakeFact;
import io.casewright.policy.CaseFacts;
import io.casewright.policy.Facts;
import io.casewright.policy.PolicyVersion;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything known of a case when its policy is asked: stated, known from the account, derived, or confirmed. */
@Component
@Transactional(readOnly = true)
class CaseBook implements CaseFacts {

    private final CaseRecords.Cases cases;
    private final CaseLedger ledger;
    private final AccountFacts accounts;
    private final Desks desks;
    private final DerivedCaseFacts derived;

    CaseBook(CaseRecords.Cases cases, CaseLedger ledger, AccountFacts accounts, Desks desks, DerivedCaseFacts derived) {
        this.cases = cases;
        this.ledger = ledger;
        this.accounts = accounts;
        this.desks = desks;
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
        return ledger.confirmedBy(number, fact);
    }

    @Override
    public Facts of(CaseNumber number, String decision) {
        SupportCase supportCase = cases.get(number);
        Desk desk = desks.get(supportCase.desk());
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (IntakeFact asked : desk.intake()) {
            facts.put(asked.name(), null);
        }
        for (String confirmable : new String[] {"statedKind", "confirmedKind", "confirmedPriority", "confirmedScope"}) {
            facts.put(confirmable, null);
        }
        facts.putAll(ledger.factsOf(number));
        facts.put("channel", supportCase.channel().word());
        facts.put("cycle", supportCase.cycle());
        facts.putAll(accounts.of(supportCase.person(), supportCase.account(), desk, supportCase.cycleStartedAt()));
        return Facts.of(facts).with(derived.of(supportCase, desk, Facts.of(facts)));
    }

    /** The stated facts that a follow-up case begins with. */
    Map<String, Object> statedFacts(CaseNumber number) {
        Map<String, Object> stated = new HashMap<>(ledger.factsOf(number));
        stated.keySet().removeIf(name -> name.startsWith("confirmed"));
        return stated;
    }
}
