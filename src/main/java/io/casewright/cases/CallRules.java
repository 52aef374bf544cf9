package io.casewright.cases;

import io.casewright.customer.Customers;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.desk.IntakeFact;
import io.casewright.policy.CallOffer;
import io.casewright.policy.NoPolicy;
import io.casewright.policy.Policies;
import io.casewright.policy.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What holds for calls about a case: whether its policy offers them, and how its desk and its customer are reached. */
@Component
class CallRules {

    private final Policies policies;
    private final CaseBook book;
    private final CaseLedger ledger;
    private final Desks desks;
    private final Customers customers;

    CallRules(Policies policies, CaseBook book, CaseLedger ledger, Desks desks, Customers customers) {
        this.policies = policies;
        this.book = book;
        this.ledger = ledger;
        this.desks = desks;
        this.customers = customers;
    }

    /** What the policy offers to whoever asks now. */
    CallOffer offer(SupportCase supportCase) {
        return policies.call(supportCase.policy(), book.of(supportCase.number(), Question.CALL.decision()));
    }

    /** What it would offer if the customer asked; empty where the case is older than its policy's word on calls. */
    Optional<CallOffer> offerToCustomer(SupportCase supportCase) {
        try {
            return Optional.of(policies.call(
                    supportCase.policy(),
                    book.of(supportCase.number(), Question.CALL.decision())
                            .with("callAskedBy", Author.Kind.CUSTOMER.word())));
        } catch (NoPolicy older) {
            return Optional.empty();
        }
    }

    Terms terms(SupportCase supportCase, String purpose, Instant now) {
        Desk desk = desks.get(supportCase.desk());
        return new Terms(
                offer(supportCase), desk.bookingLink(), purpose, knownNumber(supportCase, desk), desk.zone(), now);
    }

    ZoneId deskZone(SupportCase supportCase) {
        return desks.get(supportCase.desk()).zone();
    }

    ZoneId customerZone(SupportCase supportCase) {
        return customers.person(supportCase.person()).zone();
    }

    /** The number the customer left at intake, where this desk asks for one. */
    private @Nullable String knownNumber(SupportCase supportCase, Desk desk) {
        Map<String, Object> facts = ledger.factsOf(supportCase.number());
        return desk.intake().stream()
                .filter(asked -> asked.type() == IntakeFact.Type.PHONE)
                .map(asked -> facts.get(asked.name()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    /**
     * What an engineer's decision is measured by.
     *
     * @param bookingLink the desk's, or null if it has no booking page
     * @param purpose what is known of it already, or nothing
     * @param number where the customer can be called, if known
     * @param zone in which the engineer names times without naming a zone
     */
    record Terms(
            CallOffer offer,
            @Nullable String bookingLink,
            String purpose,
            @Nullable String number,
            ZoneId zone,
            Instant now) {}
}
