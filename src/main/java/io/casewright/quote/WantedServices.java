package io.casewright.quote;

import io.casewright.cases.ServiceWanted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What engineers split off a case goes to sales as a quote to be priced (CH-12, CT-7). */
@Component
class WantedServices {

    private final Quotes quotes;

    WantedServices(Quotes quotes) {
        this.quotes = quotes;
    }

    @EventListener
    @Transactional
    void on(ServiceWanted wanted) {
        quotes.request(
                wanted.number(),
                wanted.by(),
                new ServiceRequest(wanted.service(), wanted.words(), wanted.hours(), Origin.PAID_SERVICE));
    }
}
