package io.casewright.engine;

import io.casewright.cases.FixDelivery;
import io.casewright.cases.IssueFinding;
import io.casewright.cases.Issues;
import io.casewright.cases.ReplyReaction;
import io.casewright.cases.TrackerLog;
import io.casewright.desk.CaseNumber;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do on an issue's way to a fix: {@code ${issues.schedule(caseNumber)}}. */
@Component
public class IssueSteps {

    private final Issues issues;
    private final ActingEngineer engineer;

    IssueSteps(Issues issues, ActingEngineer engineer) {
        this.issues = issues;
        this.engineer = engineer;
    }

    /** Takes what was found when reproducing into the case, and answers what happens next (CH-8, CH-9). */
    public String takeOverFinding(
            String caseNumber,
            @Nullable String finding,
            @Nullable String answer,
            @Nullable String workaround,
            @Nullable String reason,
            @Nullable String tried) {
        return issues.takeOverFinding(
                CaseNumber.of(caseNumber),
                engineer.author(),
                new IssueFinding(finding, answer, workaround, reason, tried));
    }

    /** Keeps where the issue stands in the internal tracker (CH-8). */
    public void log(
            String caseNumber,
            @Nullable String trackerReference,
            @Nullable String release,
            @Nullable String plannedOn,
            @Nullable String workaround) {
        issues.log(
                CaseNumber.of(caseNumber),
                engineer.author(),
                new TrackerLog(trackerReference, release, plannedOn, workaround));
    }

    /** The fix is planned for the next maintenance release (CH-8). */
    public void planNextRelease(String caseNumber) {
        issues.planNextRelease(CaseNumber.of(caseNumber));
    }

    /** The fix is scheduled (CH-8). */
    public void schedule(String caseNumber) {
        issues.schedule(CaseNumber.of(caseNumber));
    }

    /** When the fix is due to be delivered, or null without a planned day. */
    public @Nullable Date plannedFor(String caseNumber) {
        return issues.plannedFor(CaseNumber.of(caseNumber)).map(Date::from).orElse(null);
    }

    /** Takes what became of the fix into the case, and answers what happens next (CH-8). */
    public String takeOverDelivery(
            String caseNumber,
            @Nullable String delivery,
            @Nullable String release,
            @Nullable String plannedOn,
            @Nullable String answer,
            @Nullable String reason) {
        return issues.takeOverDelivery(
                CaseNumber.of(caseNumber),
                engineer.author(),
                new FixDelivery(delivery, release, plannedOn, answer, reason));
    }

    /** Takes the answer to a reply that came meanwhile into the case, and answers what happens next. */
    public String takeOverReply(String caseNumber, @Nullable String reaction, @Nullable String answer) {
        return issues.takeOverReply(CaseNumber.of(caseNumber), engineer.author(), new ReplyReaction(reaction, answer));
    }
}
