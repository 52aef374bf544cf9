package io.casewright.portal;

import io.casewright.cases.CasePhones;
import io.casewright.cases.IncidentView;
import io.casewright.cases.Incidents;
import io.casewright.cases.SupportCase;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desk.Phone;
import io.casewright.portal.FieldView.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The critical incident a case belongs to: who meets where, or how to call engineers back who stand by (SN-7). */
@Component
class IncidentPart implements CasePart {

    private final Incidents incidents;
    private final CasePhones phones;

    IncidentPart(Incidents incidents, CasePhones phones) {
        this.incidents = incidents;
        this.phones = phones;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        ZoneId zone = visitor.zoneAt(desk);
        Optional<IncidentView> incident = incidents.view(supportCase, visitor.viewer());
        model.addAttribute(
                "incident",
                incident.map(shown -> IncidentBoxView.of(shown, supportCase, zone))
                        .orElse(null));
        model.addAttribute("incidentPhones", incident.isPresent() ? phones.visible(supportCase) : List.<Phone>of());
        model.addAttribute("bridge", visitor.staff() ? desk.bridge().orElse(null) : null);
        model.addAttribute("incidentOffered", visitor.staff() && incidents.offered(supportCase));
        if (!model.containsAttribute("declareForm")) {
            model.addAttribute("declareForm", declare());
        }
        if (!model.containsAttribute("linkForm")) {
            model.addAttribute("linkForm", link());
        }
    }

    static FormView declare() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "incidentReason", "What happened")
                .helped("Colleagues read this; the customer does not.")
                .mandatory(true));
    }

    static FormView link() {
        return FormView.of(FieldView.of(Kind.LINE, "otherCase", "Number of another case of the same incident")
                .helped("Neither customer learns of the other.")
                .mandatory(true));
    }

    /**
     * The incident as its box shows it.
     *
     * @param since since when engineers stand by, or null while they are on the call
     * @param others the other cases that belong to it; none for a customer
     */
    record IncidentBoxView(
            MomentView declared,
            @Nullable MomentView since,
            @Nullable String pin,
            String declaredBy,
            String reason,
            @Nullable String people,
            @Nullable String evidence,
            List<String> others) {

        static IncidentBoxView of(IncidentView incident, SupportCase supportCase, ZoneId zone) {
            Instant since = incident.standBySince();
            return new IncidentBoxView(
                    MomentView.in(zone, incident.declaredAt()),
                    since == null ? null : MomentView.in(zone, since),
                    incident.pin(),
                    incident.declaredBy(),
                    incident.reason(),
                    incident.people(),
                    incident.evidence(),
                    incident.cases().stream()
                            .filter(number -> !number.equals(supportCase.number()))
                            .map(CaseNumber::value)
                            .toList());
        }
    }
}
