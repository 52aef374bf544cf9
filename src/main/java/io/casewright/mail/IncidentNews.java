package io.casewright.mail;

import io.casewright.cases.CasePhones;
import io.casewright.cases.IncidentView;
import io.casewright.cases.Incidents;
import io.casewright.cases.SupportCase;
import io.casewright.cases.Viewer;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Engineers stand by: whom to call, and the PIN by which we find the case (SN-7). */
@Component
class IncidentNews implements CaseNews {

    private final Incidents incidents;
    private final CasePhones phones;

    IncidentNews(Incidents incidents, CasePhones phones) {
        this.incidents = incidents;
        this.phones = phones;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("incident-stand-by");
    }

    @Override
    public Optional<String> fill(String kind, SupportCase supportCase, ZoneId zone, Map<String, String> values) {
        return incidents
                .view(supportCase, Viewer.product(supportCase.desk()))
                .filter(incident -> incident.onStandBy() && incident.pin() != null)
                .map(incident -> {
                    values.put(
                            "numbers",
                            phones.visible(supportCase).stream()
                                    .map(phone -> "\n" + phone.number() + " (" + phone.purpose() + ")")
                                    .collect(Collectors.joining()));
                    values.put("pin", String.valueOf(incident.pin()));
                    return news(incident);
                });
    }

    private static String news(IncidentView incident) {
        return "stand-by-" + incident.standBySince();
    }
}
