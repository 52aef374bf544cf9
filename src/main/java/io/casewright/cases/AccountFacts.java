package io.casewright.cases;

import io.casewright.customer.Customers;
import io.casewright.customer.Standing;
import io.casewright.desk.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts nobody states because the books know them: who asks, and what they have bought. */
@Component
class AccountFacts {

    /** Under these names policies ask for them. */
    static final Set<String> NAMES =
            Set.of("accountKind", "role", "contractState", "plan", "licence", "trialState", "extendedSupport");

    private final Customers customers;
    private final YearlyCounts counts;

    AccountFacts(Customers customers, YearlyCounts counts) {
        this.customers = customers;
        this.counts = counts;
    }

    /** @param at the moment entitlement is judged; the day is the desk's (ST-2) */
    Map<String, @Nullable Object> of(UUID person, @Nullable UUID account, Desk desk, Instant at) {
        Standing standing = customers.standing(person, account, desk.product(), LocalDate.ofInstant(at, desk.zone()));
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("accountKind", standing.accountKind());
        facts.put("role", standing.role());
        facts.put("contractState", standing.contractState());
        facts.put("plan", standing.plan());
        facts.put("licence", standing.licence());
        facts.put("trialState", standing.trialState());
        facts.put("extendedSupport", standing.extendedSupport());
        return facts;
    }

    /** What the account has used of what support includes in a contract year, with this case (CT-6). */
    Map<String, @Nullable Object> counted(
            YearlyCounts.Whose whose, Map<String, ? extends @Nullable Object> known, Set<String> wanted) {
        return counts.facts(whose, known, wanted::contains);
    }

    /** The same of a case that is not sent yet. */
    Map<String, @Nullable Object> countedBefore(
            YearlyCounts.Whose whose, Map<String, ? extends @Nullable Object> known) {
        return counts.facts(whose, known, fact -> true);
    }
}
