package io.casewright.engine.process;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.Author;
import io.casewright.cases.IncidentView;
import io.casewright.cases.Incidents;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Critical incidents, on every desk that has a bridge for them. */
@Component
public class IncidentScenario {

    public static final String LEAD = "lead.of.the.call";
    public static final String OTHER = "other.on.the.call";

    private final DeskFixtures fixtures;
    private final CaseScenario cases;
    private final UrgentCallScenario calls;
    private final AnalysisScenario tasks;
    private final Incidents incidents;
    private final Promises promises;

    IncidentScenario(
            DeskFixtures fixtures,
            CaseScenario cases,
            UrgentCallScenario calls,
            AnalysisScenario tasks,
            Incidents incidents,
            Promises promises) {
        this.fixtures = fixtures;
        this.cases = cases;
        this.calls = calls;
        this.tasks = tasks;
        this.incidents = incidents;
        this.promises = promises;
    }

    /** The desks that handle incidents, for {@code @MethodSource}. */
    public static List<Desk> desks() {
        return DeskFixtures.desks().stream()
                .filter(desk -> desk.bridge().isPresent())
                .toList();
    }

    public DeskCustomer customer(Desk desk) {
        return fixtures.coveredCustomer(desk);
    }

    /** A case with which nobody can wait, and whose customer has heard from us. */
    public CaseNumber critical(DeskCustomer customer) {
        return critical(customer, cases.submitted(customer));
    }

    CaseNumber critical(DeskCustomer customer, CaseNumber number) {
        cases.engineerDecides(
                number, Map.of("outcome", "overrule-priority", "confirmedPriority", "1", "reason", "All is down."));
        if (calls.call(number) != null) {
            calls.phonesAbout(number, customer.desk());
        }
        if (!calls.tasks(number).isEmpty()) {
            calls.connected(number);
        }
        return number;
    }

    public boolean declares(CaseNumber number, Desk desk) {
        return incidents.declare(number, UrgentCallScenario.staff(desk), engineer(), "The whole site is down.");
    }

    public void links(CaseNumber number, Desk desk, CaseNumber other) {
        incidents.link(number, UrgentCallScenario.staff(desk), engineer(), other.value());
    }

    void unlinks(CaseNumber number, Desk desk) {
        incidents.unlink(number, UrgentCallScenario.staff(desk), engineer());
    }

    void ends(CaseNumber number, Desk desk) {
        incidents.end(number, UrgentCallScenario.staff(desk), engineer());
    }

    /** Whoever leads it fills in the form. */
    public void reports(CaseNumber number, String step, String words) {
        tasks.fillsIn(
                LEAD,
                number,
                "Task_LeadIncident",
                Map.of("incidentStep", step, "incidentPeople", "Eve, Ann of the customer", "incidentWords", words));
    }

    public void answers(String who, CaseNumber number, String verdict) {
        tasks.fillsIn(
                who,
                number,
                "Task_ConfirmFinding",
                Map.of("consentVerdict", verdict, "consentRemarks", "The log of Tuesday."));
    }

    /** Two people agree that the product is not the cause. */
    public void rulesOut(CaseNumber number) {
        reports(number, "rule-out", "The provider's line is cut: every probe beside our product fails as well.");
        answers(OTHER, number, "agree");
    }

    /** As staff of the desk sees it, or null. */
    public IncidentView seenByStaff(CaseNumber number, Desk desk) {
        return incidents
                .view(cases.caseOf(number), UrgentCallScenario.staff(desk))
                .orElse(null);
    }

    IncidentView seenByCustomer(CaseNumber number, DeskCustomer customer) {
        return incidents
                .view(cases.caseOf(number), CaseScenario.viewer(customer))
                .orElse(null);
    }

    List<PromiseView> openUpdates(CaseNumber number) {
        return promises.of(number).stream()
                .filter(promise -> promise.isA(PromiseKind.PROGRESS_UPDATE) && promise.unsettled())
                .toList();
    }

    PromiseView firstResponse(CaseNumber number, int cycle) {
        return promises.of(number).stream()
                .filter(promise -> promise.isA(PromiseKind.FIRST_RESPONSE) && promise.cycle() == cycle)
                .filter(promise -> promise.terms().binding())
                .findFirst()
                .orElseThrow();
    }

    private static Author engineer() {
        return Author.engineer("eve", "Eve");
    }
}
