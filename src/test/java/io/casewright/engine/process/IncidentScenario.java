package io.casewright.engine.process;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.cases.Author;
import io.casewright.cases.IncidentView;
import io.casewright.cases.Incidents;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.mail.Outbox;
import io.casewright.mail.OutgoingMail;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private final StaffDirectory staff;
    private final Outbox outbox;

    IncidentScenario(
            DeskFixtures fixtures,
            CaseScenario cases,
            UrgentCallScenario calls,
            AnalysisScenario tasks,
            Incidents incidents,
            Promises promises,
            StaffDirectory staff,
            Outbox outbox) {
        this.fixtures = fixtures;
        this.cases = cases;
        this.calls = calls;
        this.tasks = tasks;
        this.incidents = incidents;
        this.promises = promises;
        this.staff = staff;
        this.outbox = outbox;
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

    /** An incident of two cases of two customers; it was declared about the first. */
    public List<CaseNumber> ofTwoCases(DeskCustomer first, DeskCustomer second) {
        CaseNumber number = critical(first);
        CaseNumber other = critical(second);
        declares(number, first.desk());
        links(number, first.desk(), other);
        return List.of(number, other);
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

    public void hiresOnCall(Desk desk) {
        String id = "on.call." + UUID.randomUUID().toString().substring(0, 8);
        staff.hire(
                new StaffMember(id, "Olga", id + "@casewright.example", Set.of(StaffGroups.ON_CALL), Set.of(desk.id())),
                null);
    }

    /** What those on call were written about its bridge, the newest last. */
    List<OutgoingMail> alertsOf(CaseNumber number) {
        return outbox.latest(Set.of(cases.caseOf(number).desk()), 10_000).stream()
                .filter(mail ->
                        number.value().equals(mail.caseNumber()) && mail.kind().equals("incident-alert"))
                .sorted(Comparator.comparing(OutgoingMail::writtenAt))
                .toList();
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
