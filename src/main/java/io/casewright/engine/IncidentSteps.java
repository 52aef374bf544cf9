package io.casewright.engine;

import io.casewright.cases.BridgeReport;
import io.casewright.cases.BridgeWork;
import io.casewright.cases.RulingOut;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.mail.CaseLetters;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do about a critical incident: {@code ${incidents.openBridge(incident)}} (SN-7). */
@Component
public class IncidentSteps {

    private final BridgeWork bridge;
    private final CaseLetters letters;
    private final OnCall onCall;
    private final WaitingTasks tasks;
    private final ActingEngineer engineer;

    IncidentSteps(BridgeWork bridge, CaseLetters letters, OnCall onCall, WaitingTasks tasks, ActingEngineer engineer) {
        this.bridge = bridge;
        this.letters = letters;
        this.onCall = onCall;
        this.tasks = tasks;
        this.engineer = engineer;
    }

    /** Engineers meet on the desk's bridge. */
    public void openBridge(String incident) {
        bridge.open(UUID.fromString(incident));
    }

    /** There is no incident, and colleagues can read why. */
    public void decline(String incident) {
        bridge.decline(UUID.fromString(incident));
    }

    /** Writes to those on call that engineers meet, or are called back. */
    public void alert(String caseNumber, String desk, String incident) {
        onCall.meet(CaseNumber.of(caseNumber), DeskId.of(desk), bridge.calledBack(UUID.fromString(incident)));
    }

    /** By when somebody of the incident is to hear from us next. */
    public Date dueAt(String incident) {
        return Date.from(bridge.dueAt(UUID.fromString(incident)));
    }

    /** Takes what whoever leads it reports, and answers what happens next. */
    public String takeOver(
            String incident,
            @Nullable String incidentStep,
            @Nullable String incidentPeople,
            @Nullable String incidentWords) {
        return bridge.takeOver(
                UUID.fromString(incident),
                engineer.author(),
                new BridgeReport(incidentStep, incidentPeople, incidentWords));
    }

    /** Takes what a second person says to the evidence; answers whether the product is ruled out. */
    public boolean consent(String incident, @Nullable String consentVerdict, @Nullable String consentRemarks) {
        return bridge.consent(
                UUID.fromString(incident), engineer.author(), new RulingOut(consentVerdict, consentRemarks));
    }

    /** Engineers leave the call and remain reachable. */
    public void standBy(String incident) {
        bridge.standBy(UUID.fromString(incident));
        bridge.numbers(UUID.fromString(incident)).forEach(tasks::follow);
    }

    /** Writes to everybody who takes part in one of its cases. */
    public void tellCustomers(String incident) {
        bridge.numbers(UUID.fromString(incident)).forEach(number -> letters.send(number, "incident-stand-by"));
    }
}
