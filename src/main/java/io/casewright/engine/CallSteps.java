package io.casewright.engine;

import io.casewright.cases.CallDecision;
import io.casewright.cases.CallHandling;
import io.casewright.cases.CallOutcome;
import io.casewright.cases.CaseProgress;
import io.casewright.desk.CaseNumber;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do about calls: {@code ${calls.expect(caseNumber)}}. */
@Component
public class CallSteps {

    private final CallHandling calls;
    private final CaseProgress progress;
    private final ActingEngineer engineer;

    CallSteps(CallHandling calls, CaseProgress progress, ActingEngineer engineer) {
        this.calls = calls;
        this.progress = progress;
        this.engineer = engineer;
    }

    /** The policy offers no call; answers what happens next with it, which is nothing (CH-13). */
    public String refuse(String caseNumber) {
        return calls.refuse(CaseNumber.of(caseNumber));
    }

    /** Takes what the engineer decided into the case, and answers what happens next with the call (CH-14). */
    public String decide(
            String caseNumber,
            @Nullable String callDecision,
            @Nullable String callReason,
            @Nullable String callPurpose,
            @Nullable String callAgenda,
            @Nullable String callPreparation,
            @Nullable String callWay,
            @Nullable String callLink,
            @Nullable String callNumber,
            @Nullable String callAt) {
        return calls.decide(
                CaseNumber.of(caseNumber),
                engineer.author(),
                new CallDecision(
                        callDecision,
                        callReason,
                        callPurpose,
                        callAgenda,
                        callPreparation,
                        callWay,
                        callLink,
                        callNumber,
                        callAt));
    }

    /** Until the call the case is with us (CH-15). */
    public void expect(String caseNumber) {
        calls.expect(CaseNumber.of(caseNumber));
    }

    /** When the call is to be held; what is owed by a promise is noted beside. */
    public Date dueAt(String caseNumber) {
        CaseNumber number = CaseNumber.of(caseNumber);
        progress.noteNextDue(number);
        return Date.from(calls.dueAt(number));
    }

    /** Takes what came of the call into the case, and answers what happens next with the case. */
    public String takeOver(
            String caseNumber,
            @Nullable String callOutcome,
            @Nullable String callMinutes,
            @Nullable String callBegan,
            @Nullable String callReport) {
        return calls.takeOver(
                CaseNumber.of(caseNumber),
                engineer.author(),
                new CallOutcome(callOutcome, callMinutes, callBegan, callReport));
    }
}
