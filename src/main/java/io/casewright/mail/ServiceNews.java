package io.casewright.mail;

import io.casewright.cases.SupportCase;
import io.casewright.quote.QuoteBook;
import io.casewright.time.ShownTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A customer asked for a paid service (CT-11): what it is, and that no more is owed for it than asking (CT-8). */
@Component
class ServiceNews implements CaseNews {

    private static final String ASKED = "service-asked";

    private final QuoteBook quotes;

    ServiceNews(QuoteBook quotes) {
        this.quotes = quotes;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ASKED);
    }

    /** The service by the catalogue's name: what the customer wrote about it stays in the case. */
    @Override
    public Optional<String> fill(String kind, SupportCase supportCase, ZoneId zone, Map<String, String> values) {
        return quotes.ofCase(supportCase.number()).stream().findFirst().map(quote -> {
            values.put("service", quote.serviceName());
            values.put("asked", ShownTime.in(zone, supportCase.receivedAt()));
            values.put("buyers", quote.buyers());
            return ASKED;
        });
    }
}
