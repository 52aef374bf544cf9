package io.casewright.mail;

import io.casewright.cases.OpenServices;
import io.casewright.cases.SupportCase;
import io.casewright.time.ShownTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A case is closed without an answer, or soon (ALL-7). Nobody is told so of one that an open service keeps open. */
@Component
class ClosingNews implements CaseNews {

    private static final String REMINDER = "case-reminder";

    private final OpenServices services;

    ClosingNews(OpenServices services) {
        this.services = services;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(REMINDER, "case-closed", "confirmation-reminder");
    }

    @Override
    public Optional<String> fill(String kind, SupportCase supportCase, ZoneId zone, Map<String, String> values) {
        if (kind.equals(REMINDER) && services.anyOf(supportCase.number())) {
            return Optional.empty();
        }
        values.put(
                "closing",
                supportCase
                        .waiting()
                        .map(waiting -> ShownTime.in(zone, waiting.closesAt()))
                        .orElse(""));
        return Optional.of(supportCase
                .waiting()
                .map(waiting -> waiting.askedAt() + "/" + waiting.closesAt())
                .orElse("closed"));
    }
}
