package io.casewright.engine;

import io.casewright.desk.CaseNumber;
import io.casewright.engine.decision.DeployedPolicies;
import io.casewright.engine.gate.Names;
import io.casewright.policy.CaseFacts;
import io.casewright.policy.Facts;
import io.casewright.policy.Policies;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteNumber;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** What a rule task asks for: {@code policy} in models. */
@Component
public class PolicySteps {

    private final CaseFacts cases;
    private final Policies policies;
    private final DeployedPolicies deployed;
    private final QuoteBook quotes;

    PolicySteps(CaseFacts cases, Policies policies, DeployedPolicies deployed, QuoteBook quotes) {
        this.cases = cases;
        this.policies = policies;
        this.deployed = deployed;
        this.quotes = quotes;
    }

    /** The decision's number in the policy version the case was opened under (ALL-10). */
    public Integer versionOf(String caseNumber, @Names(Names.Kind.DECISION) String decision) {
        return deployed.numberOf(cases.pinned(CaseNumber.of(caseNumber)), decision);
    }

    /**
     * The same for a decision about one promise on the case.
     *
     * @param promiseKind such as {@code first-response}
     * @throws io.casewright.policy.MissingFact if a fact is not known
     */
    public TypedValue factsOfPromise(
            String caseNumber, @Names(Names.Kind.DECISION) String decision, String promiseKind) {
        CaseNumber number = CaseNumber.of(caseNumber);
        Facts facts = cases.of(number, decision).with("promise", promiseKind);
        return Variables.untypedValue(
                policies.checked(cases.pinned(number), decision, facts).asMap(), true);
    }

    /**
     * The same for a decision about what a quote is to offer.
     *
     * @throws io.casewright.policy.MissingFact if a fact is not known
     */
    public TypedValue factsOfQuote(String caseNumber, @Names(Names.Kind.DECISION) String decision, String quote) {
        CaseNumber number = CaseNumber.of(caseNumber);
        Facts facts = cases.of(number, decision)
                .with("service", quotes.view(QuoteNumber.of(quote)).service());
        return Variables.untypedValue(
                policies.checked(cases.pinned(number), decision, facts).asMap(), true);
    }

    /**
     * The facts this decision looks at, as one value that the engine hands on and never stores.
     *
     * @throws io.casewright.policy.MissingFact if one of them is not known
     */
    public TypedValue facts(String caseNumber, @Names(Names.Kind.DECISION) String decision) {
        CaseNumber number = CaseNumber.of(caseNumber);
        return Variables.untypedValue(
                policies.checked(cases.pinned(number), decision, cases.of(number, decision))
                        .asMap(),
                true);
    }
}
