package io.casewright.quote;

import io.casewright.cases.OpenServices;
import io.casewright.desk.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a case whether something for money is still to come beside it (CT-8). */
@Component
@Transactional(readOnly = true)
class ServicesOfCases implements OpenServices {

    private final QuoteRecords.QuoteTable quotes;
    private final DeliveryRecords.DeliveryTable deliveries;

    ServicesOfCases(QuoteRecords.QuoteTable quotes, DeliveryRecords.DeliveryTable deliveries) {
        this.quotes = quotes;
        this.deliveries = deliveries;
    }

    @Override
    public boolean anyOf(CaseNumber number) {
        return quotes.ofCase(number.value()).stream()
                        .anyMatch(quote -> quote.state().open())
                || deliveries.ofCase(number.value()).stream()
                        .anyMatch(delivery -> delivery.state().open());
    }
}
