package io.casewright.quote;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.ServiceAsked;
import io.casewright.cases.ServiceWanted;
import io.casewright.desk.CatalogueItem;
import io.casewright.policy.CaseFacts;
import io.casewright.policy.Facts;
import io.casewright.policy.Policies;
import io.casewright.policy.QuotedLine;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What engineers split off a case or confirm to be charged, and what customers ask for, goes to sales as a quote to be
 * priced (CH-12, CT-7, CT-11, ST-11).
 */
@Component
class WantedServices {

    private final Quotes quotes;
    private final PriceList prices;
    private final CaseFacts cases;
    private final Policies policies;

    WantedServices(Quotes quotes, PriceList prices, CaseFacts cases, Policies policies) {
        this.quotes = quotes;
        this.prices = prices;
        this.cases = cases;
        this.policies = policies;
    }

    /** Before the case's own process begins, which looks for what is asked for. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    void on(ServiceAsked asked) {
        quotes.request(
                asked.number(),
                asked.by(),
                new ServiceRequest(asked.service(), asked.words(), asked.hours(), Origin.PAID_SERVICE));
    }

    @EventListener
    @Transactional
    void on(ServiceWanted wanted) {
        mustFit(wanted);
        quotes.request(
                wanted.number(),
                wanted.by(),
                new ServiceRequest(
                        wanted.service(),
                        wanted.words(),
                        wanted.hours(),
                        wanted.charged() ? Origin.CHARGE : Origin.PAID_SERVICE));
    }

    /** What customers may ask for is no charge, and what the policy has no line for is charged to nobody (ST-11). */
    private void mustFit(ServiceWanted wanted) {
        CatalogueItem service = prices.service(cases.pinned(wanted.number()).desk(), wanted.service());
        if (service.buyable() == wanted.charged()) {
            throw new InvalidInput(
                    "service",
                    wanted.charged()
                            ? service.name() + " is sold, and nothing that is charged: hand it on as a paid service."
                            : service.name() + " is charged, and nothing that is sold: hand it on as a charge.");
        }
        Facts facts = cases.of(wanted.number(), QuotedLine.DECISION).with("service", service.code());
        if (wanted.charged()
                && policies.quote(cases.pinned(wanted.number()), facts).isEmpty()) {
            throw new InvalidInput("service", "By the policy, this company is not charged for it.");
        }
    }
}
