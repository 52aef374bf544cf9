package io.casewright.rest;

import io.casewright.cases.Forecasts;
import io.casewright.cases.SupportCase;
import io.casewright.cases.Viewer;
import io.casewright.customer.Customers;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens on a case if nobody acts, in the zone of the person whose case it is. */
@Component
class Ahead {

    private final Forecasts forecasts;
    private final Customers customers;

    Ahead(Forecasts forecasts, Customers customers) {
        this.forecasts = forecasts;
        this.customers = customers;
    }

    List<ForeseenView> of(SupportCase supportCase, Viewer viewer) {
        ZoneId reader = customers.person(supportCase.person()).zone();
        return forecasts.of(supportCase.number(), viewer).stream()
                .map(foreseen -> ForeseenView.of(foreseen, reader))
                .toList();
    }
}
