package io.casewright.engine;

import io.casewright.cases.CallBacks;
import io.casewright.cases.ContactReport;
import io.casewright.cases.UrgentCalls;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do about calls that cannot wait: {@code ${urgentCalls.ask(caseNumber)}}. */
@Component
public class UrgentCallSteps {

    private final UrgentCalls calls;
    private final CallBacks callBacks;
    private final OnCall onCall;
    private final WaitingTasks tasks;
    private final ActingEngineer engineer;

    UrgentCallSteps(
            UrgentCalls calls, CallBacks callBacks, OnCall onCall, WaitingTasks tasks, ActingEngineer engineer) {
        this.calls = calls;
        this.callBacks = callBacks;
        this.onCall = onCall;
        this.tasks = tasks;
        this.engineer = engineer;
    }

    /** Who is to be told now to call: the {@code contact}, an {@code engineer}, or {@code nobody} (SN-5, SN-10). */
    public String whoCalls(String caseNumber) {
        return calls.see(CaseNumber.of(caseNumber)).word();
    }

    /** Begins what runs beside the case until somebody has called. */
    public void ask(String caseNumber) {
        calls.ask(CaseNumber.of(caseNumber));
    }

    /** Writes to those on call, if it is theirs; answers whether it is (ST-10). */
    public boolean alert(String caseNumber, String desk) {
        return onCall.alert(CaseNumber.of(caseNumber), DeskId.of(desk));
    }

    /** By when the contact is to have been reached. */
    public Date dueAt(String caseNumber) {
        return Date.from(calls.dueAt(CaseNumber.of(caseNumber)));
    }

    /** Takes what came of the call into the case; answers whether somebody is to try again. */
    public boolean takeOver(
            String caseNumber,
            @Nullable String contactOutcome,
            @Nullable String contactAt,
            @Nullable String contactNumber,
            @Nullable String contactWords,
            @Nullable String contactMessage,
            @Nullable String contactAgain) {
        boolean again = callBacks.takeOver(
                CaseNumber.of(caseNumber),
                engineer.author(),
                new ContactReport(
                        contactOutcome, contactAt, contactNumber, contactWords, contactMessage, contactAgain));
        tasks.follow(CaseNumber.of(caseNumber));
        return again;
    }

    /** When somebody is to try again. */
    public Date againAt(String caseNumber, String urgentCall) {
        return calls.againAt(CaseNumber.of(caseNumber), UUID.fromString(urgentCall))
                .map(Date::from)
                .orElseThrow(() -> new IllegalStateException("Nobody is to try again on case " + caseNumber + "."));
    }

    /** What waits for an engineer on the case is due when the case is due now. */
    public void moveUp(String caseNumber) {
        tasks.moveUp(CaseNumber.of(caseNumber));
    }
}
